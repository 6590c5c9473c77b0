package io.gatepass.app.reconcile;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.http.Fields;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.app.store.Stores;
import io.gatepass.app.upload.Access;
import io.gatepass.app.work.Nudge;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.ReconciliationRepository;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comparisons of stores with uploads, over HTTP. */
@Controller("/v1/reconciliations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "reconciliations")
@AnswersProblems
final class ReconciliationController {
  private static final int LATEST = 100;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final ReconcileStores reconcile;
  private final ReconciliationRepository reconciliations;
  private final Stores stores;
  private final Nudge loop;

  ReconciliationController(
      ReconcileStores reconcile,
      ReconciliationRepository reconciliations,
      Stores stores,
      @Named(ReconcileWork.NAME) Nudge loop) {
    this.reconcile = reconcile;
    this.reconciliations = reconciliations;
    this.stores = stores;
    this.loop = loop;
  }

  /** The latest comparisons, newest first. */
  @Serdeable
  record Latest(List<ReconciliationJson> reconciliations) {}

  @Post
  @Operation(operationId = "reconcile", summary = "Compare a store with the uploads it should hold")
  @ApiResponse(
      responseCode = "202",
      description = "It has begun.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReconciliationJson.class)))
  HttpResponse<?> begin(
      @Parameter(hidden = true) Caller caller, @Body ReconciliationRequest request) {
    Access.require(caller, Scope.ADMIN);
    Optional<Reconciliation> begun = reconcile.begin(request.named(stores), request.repairs());
    if (begun.isEmpty()) {
      return Problem.of(ProblemType.RECONCILIATION_RUNNING, "Wait for its end, then ask again.")
          .response(Optional.of(SOON));
    }
    loop.nudge();
    return HttpResponse.accepted()
        .header(HttpHeaders.LOCATION, "/v1/reconciliations/" + begun.get().id())
        .body(ReconciliationJson.of(begun.get()));
  }

  @Get
  @Operation(operationId = "listReconciliations", summary = "List the latest comparisons")
  @ApiResponse(responseCode = "200", description = "Up to 100, newest first.")
  Latest latest(@Parameter(hidden = true) Caller caller) {
    Access.require(caller, Scope.ADMIN);
    return new Latest(reconciliations.latest(LATEST).stream().map(ReconciliationJson::of).toList());
  }

  @Get("/{id}")
  @Operation(operationId = "readReconciliation", summary = "Read how far a comparison has come")
  @ApiResponse(
      responseCode = "200",
      description = "The comparison.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReconciliationJson.class)))
  HttpResponse<?> read(@Parameter(hidden = true) Caller caller, String id) {
    Access.require(caller, Scope.ADMIN);
    return find(id)
        .<HttpResponse<?>>map(job -> HttpResponse.ok(ReconciliationJson.of(job)))
        .orElseGet(ReconciliationController::notFound);
  }

  @Get("/{id}/findings")
  @Operation(operationId = "listFindings", summary = "List what has no partner")
  @ApiResponse(
      responseCode = "200",
      description = "One page, in the order in which it was found.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FindingsJson.class)))
  HttpResponse<?> findings(
      @Parameter(hidden = true) Caller caller, String id, @QueryValue @Nullable String cursor) {
    Access.require(caller, Scope.ADMIN);
    Fields fields = new Fields();
    Optional<Long> after = fields.cursor(cursor, ReconciliationController::number);
    long from = fields.end(() -> after.orElse(0L));
    return find(id)
        .<HttpResponse<?>>map(job ->
            HttpResponse.ok(
                FindingsJson.of(
                    reconciliations.findings(job.id(), from, LATEST + 1), from, LATEST)))
        .orElseGet(ReconciliationController::notFound);
  }

  private Optional<Reconciliation> find(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? reconciliations.find(UUID.fromString(id))
        : Optional.empty();
  }

  private static HttpResponse<?> notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "There is no such reconciliation.").response();
  }

  private static Optional<Long> number(String text) {
    return Optional.of(text).filter(digits -> digits.matches("\\d{1,9}")).map(Long::valueOf);
  }
}
