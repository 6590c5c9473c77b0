package io.gatepass.app.event;

import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.ports.Reception;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What a source is answered. */
final class Receptions {
  private static final Duration SOON = Duration.ofSeconds(5);

  private Receptions() {}

  static HttpResponse<?> agreed(Reception.Agreed agreed) {
    MutableHttpResponse<?> answer =
        agreed.json().isEmpty()
            ? HttpResponse.ok()
            : HttpResponse.ok(agreed.json()).contentType(MediaType.APPLICATION_JSON_TYPE);
    agreed.headers().forEach(answer::header);
    return answer;
  }

  static HttpResponse<?> refused(Reception.Why why) {
    return switch (why) {
      case MALFORMED ->
          Problem.of(ProblemType.MALFORMED_REQUEST, "This is not what the store's source sends.")
              .response();
      case UNAUTHENTICATED ->
          Problem.of(ProblemType.CREDENTIAL_INVALID, "Nothing proves where this event comes from.")
              .response()
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case FORBIDDEN ->
          Problem.of(
                  ProblemType.EVENT_NOT_ALLOWED,
                  "It comes from another place than the one that was configured.")
              .response();
      case UNVERIFIABLE ->
          Problem.of(ProblemType.EVENT_UNVERIFIABLE, "Send it again in a moment.")
              .response(Optional.of(SOON));
    };
  }
}
