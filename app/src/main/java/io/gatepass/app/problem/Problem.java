package io.gatepass.app.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.domain.Arrival;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem document. {@code code} is stable and for programs, {@code detail} is for people.
 *
 * @param retryable whether the same request may succeed later
 * @param violations every single thing that is wrong, where there may be several
 * @param missing with {@code parts_incomplete}: numbers of parts of which storage has nothing
 * @param wrongSize with {@code parts_incomplete}: numbers of parts that are not as long as planned
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonInclude(JsonInclude.Include.ALWAYS) boolean retryable,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<Item> violations,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Integer> missing,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Integer> wrongSize) {

  /** One violation; {@code field} names the request's member, where it was one. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Item(String code, String detail, @Nullable String field) {}

  public static Problem of(ProblemType type, String detail) {
    return of(type, type.code(), detail, List.of());
  }

  /** A problem of that type whose code is more exact, such as which rule a file name breaks. */
  public static Problem of(ProblemType type, String code, String detail, List<Item> violations) {
    return new Problem(
        "/problems/" + code.replace('_', '-'),
        type.title(),
        type.status().getCode(),
        detail,
        code,
        type.isRetryable(),
        violations,
        null,
        null);
  }

  /** The same, telling which parts are to be sent. */
  Problem withParts(Arrival arrival) {
    return new Problem(
        type,
        title,
        status,
        detail,
        code,
        retryable,
        violations,
        arrival.missing(),
        arrival.wrongSize());
  }

  /** The same with another status. */
  Problem withStatus(int other) {
    return new Problem(type, title, other, detail, code, retryable, violations, missing, wrongSize);
  }

  public MutableHttpResponse<Problem> response() {
    return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
        .contentType(MediaType.of("application/problem+json"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(this);
  }

  public MutableHttpResponse<Problem> response(Optional<Duration> retryAfter) {
    MutableHttpResponse<Problem> response = response();
    retryAfter.ifPresent(wait ->
        response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
    return response;
  }
}
