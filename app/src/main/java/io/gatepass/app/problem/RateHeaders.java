package io.gatepass.app.problem;

import io.gatepass.app.limit.Exceeded;
import io.gatepass.app.limit.Limit;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Which limit is used up and until when, as draft-ietf-httpapi-ratelimit-headers writes it: {@code
 * RateLimit-Policy: "create-caller";q=60;w=60} and {@code RateLimit: "create-caller";r=0;t=7}.
 */
final class RateHeaders {
  private RateHeaders() {}

  static MutableHttpResponse<Problem> on(Problem problem, Exceeded exceeded) {
    Limit limit = exceeded.limit();
    String name = '"' + limit.name() + '"';
    Duration wait = Duration.ofSeconds(exceeded.pause().plusNanos(999_999_999).toSeconds());
    return problem
        .response(Optional.of(wait))
        .header(
            "RateLimit-Policy",
            name + ";q=" + limit.rate().most() + ";w=" + limit.rate().window().toSeconds())
        .header("RateLimit", name + ";r=0;t=" + Math.max(1, wait.toSeconds()));
  }
}
