package io.gatepass.app.audit;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.http.Fields;
import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of permissions over HTTP. Nothing changes it. */
@Controller("/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "audit")
@AnswersProblems
final class AuditController {
  private static final int PAGE = 100;

  private final ReadAudit read;

  AuditController(ReadAudit read) {
    this.read = read;
  }

  /** Newest first; {@code next} is the cursor of the following page, absent on the last. */
  @Serdeable
  record AuditPage(List<AuditJson> records, @Nullable String next) {}

  @Get
  @Operation(
      operationId = "readAudit",
      summary = "Read who was given what, and what came of it, newest first. Needs the scope admin")
  @ApiResponse(responseCode = "200", description = "One page of up to 100.")
  HttpResponse<AuditPage> read(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = "Id of an upload, key or webhook") @QueryValue
          @Nullable String subject,
      @QueryValue @Nullable String tenant,
      @Parameter(description = "As 2030-12-31T23:59:59Z, included") @QueryValue
          @Nullable String from,
      @Parameter(description = "As 2030-12-31T23:59:59Z, not included") @QueryValue
          @Nullable String to,
      @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<Instant> since = fields.optional("from", from, AuditController::time);
    Optional<Instant> until = fields.optional("to", to, AuditController::time);
    Optional<UploadId> before = fields.cursor(cursor, UploadId::parse);
    List<AuditRecord> found =
        fields.end(() ->
            read.read(
                caller,
                new AuditLog.Query(
                    Optional.ofNullable(subject),
                    Optional.ofNullable(tenant),
                    since,
                    until,
                    before.map(UploadId::value)),
                PAGE + 1));
    return HttpResponse.ok(page(found)).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static AuditPage page(List<AuditRecord> found) {
    List<AuditRecord> page = found.subList(0, Math.min(PAGE, found.size()));
    return new AuditPage(
        page.stream().map(AuditJson::of).toList(),
        found.size() > PAGE ? page.getLast().id().toString() : null);
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw new InvalidValue("time_invalid", "Write the time as 2030-12-31T23:59:59Z.");
    }
  }
}
