package io.gatepass.app.door;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sites' pages may call: our own, and those that the operator names. They get no cookies and
 * no credential of a browser's; a page that calls has its own.
 */
final class CrossOrigin {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String SENT =
      "Authorization, Content-Type, Accept, Idempotency-Key, Uppy-Auth-Token,"
          + " Uppy-Credentials-Params";
  private static final String SHOWN =
      "Location, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed, WWW-Authenticate";
  private static final String SECONDS = "600";

  private final Set<String> others;

  CrossOrigin(Set<URI> others) {
    this.others = others.stream().map(URI::toString).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether that may call: what is no browser's request, or comes from a page that may. */
  boolean isAllowed(HttpHeaders headers) {
    List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
    return origins.isEmpty()
        || (origins.size() == 1
            && (others.contains(origins.getFirst()) || isOwn(origins.getFirst(), headers)));
  }

  static boolean isPreflight(String method, HttpHeaders headers) {
    return method.equals("OPTIONS")
        && headers.contains(HttpHeaders.ORIGIN)
        && headers.contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  static MutableHttpResponse<?> preflight() {
    return HttpResponse.noContent()
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
        .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
  }

  /** Lets a page of another site read the answer, refusals included, if it may call. */
  void share(HttpHeaders asked, MutableHttpHeaders answer) {
    if (others.isEmpty()) {
      return;
    }
    answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    Optional<String> origin = Optional.ofNullable(asked.get(HttpHeaders.ORIGIN));
    origin
        .filter(others::contains)
        .ifPresent(page -> {
          answer.add(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, page);
          answer.add(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
        });
  }

  /** By its authority alone: what ends TLS before us leaves us only that. */
  private static boolean isOwn(String origin, HttpHeaders headers) {
    String authority = origin.replaceFirst("^https?://", "");
    List<String> hosts = headers.getAll(HttpHeaders.HOST);
    return !authority.equals(origin)
        && hosts.size() == 1
        && hosts.getFirst().toLowerCase(Locale.ROOT).equals(authority);
  }
}
