package io.gatepass.app.door;

import io.gatepass.app.config.Loopback;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by the headers alone. The Host keeps out a foreign name that resolves to this machine,
 * the Origin keeps out other sites' scripts and forms, a forwarding header shows that somebody
 * further away is asking through a proxy, and a credential that nobody can verify must not pass as
 * verified. A request target that names a host of its own would override the Host, so it is none of
 * ours.
 */
final class ClosedDoor {
  private static final Set<String> FORWARDING = Set.of("forwarded", "x-real-ip");
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
  private static final String FORWARDED_PREFIX = "x-forwarded-";

  private final Set<String> authorities;
  private final Set<String> origins;
  private final EventAddress events;

  ClosedDoor(int port, EventAddress events) {
    this.authorities = Set.copyOf(Loopback.authorities(port));
    this.origins = Set.copyOf(Loopback.origins(port));
    this.events = events;
  }

  Optional<Problem> refusal(String method, String target, HttpHeaders headers) {
    if (!isOurs(headers.getAll(HttpHeaders.HOST)) || !target.startsWith("/")) {
      return refused(
          ProblemType.HOST_NOT_ALLOWED,
          "Without authentication the gateway answers only to localhost, 127.0.0.1 and [::1], each"
              + " with its own port.");
    }
    if (headers.names().stream().anyMatch(ClosedDoor::isForwarding)) {
      return refused(
          ProblemType.FORWARDED_NOT_ALLOWED,
          "Without authentication the gateway cannot stand behind a proxy: send no Forwarded,"
              + " X-Forwarded-* or X-Real-IP header.");
    }
    if (!origins.containsAll(headers.getAll(HttpHeaders.ORIGIN)) || isDrawnIn(target, headers)) {
      return refused(
          ProblemType.ORIGIN_NOT_ALLOWED,
          "Without authentication only the gateway's own page may call it from a browser.");
    }
    if (headers.contains(HttpHeaders.AUTHORIZATION) && !events.verifies(method, target)) {
      return refused(
          ProblemType.CREDENTIAL_INVALID,
          "No authentication is configured, so no credential verifies: send none.");
    }
    return Optional.empty();
  }

  private boolean isOurs(List<String> hosts) {
    return hosts.size() == 1 && authorities.contains(hosts.getFirst().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether another site's page makes a browser ask what Uppy asks: its first call creates and is a
   * GET, which an image makes too, and that names no Origin.
   */
  private static boolean isDrawnIn(String target, HttpHeaders headers) {
    return target.startsWith("/uppy/") && !OWN_SITE.containsAll(headers.getAll(FETCH_SITE));
  }

  private static boolean isForwarding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return FORWARDING.contains(lower) || lower.startsWith(FORWARDED_PREFIX);
  }

  private static Optional<Problem> refused(ProblemType type, String detail) {
    return Optional.of(Problem.of(type, detail));
  }
}
