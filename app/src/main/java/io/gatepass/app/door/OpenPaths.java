package io.gatepass.app.door;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is answered without a credential: a list, so that whatever is new is closed. Targets are
 * compared as they were sent; one that is spelt in any other way is closed too.
 */
final class OpenPaths {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Pattern OPEN =
      Pattern.compile(
          "/|/openapi\\.yaml|/health/(liveness|readiness)"
              + "|/(web|docs|problems)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
  private static final Pattern DOWNLOAD = Pattern.compile("/v1/uploads/[0-9a-f-]{36}/download");
  private static final Pattern METRICS = Pattern.compile("/metrics(/.*)?");
  private static final Pattern HEALTH = Pattern.compile("/health(/.*)?");

  private OpenPaths() {}

  static boolean isOpen(String method, String target) {
    return READING.contains(method) && OPEN.matcher(path(target)).matches();
  }

  /** Whether it asks for a file, which may be one that is shown to everybody. */
  static boolean isDownload(String method, String target) {
    return READING.contains(method) && DOWNLOAD.matcher(path(target)).matches();
  }

  /**
   * The scope without which this caller may not have what tells of the whole gateway; empty: it
   * may.
   *
   * @param path as it is routed, however the target was spelt
   */
  static Optional<Scope> missing(Caller caller, String path) {
    return needed(path).filter(scope -> !caller.may(scope));
  }

  /** Whether what is there tells of the gateway itself, and of nobody's files. */
  static boolean isWatched(String path) {
    return METRICS.matcher(path).matches() || HEALTH.matcher(path).matches();
  }

  private static Optional<Scope> needed(String path) {
    if (METRICS.matcher(path).matches()) {
      return Optional.of(Scope.METRICS);
    }
    boolean isDetailed = HEALTH.matcher(path).matches() && !OPEN.matcher(path).matches();
    return isDetailed ? Optional.of(Scope.ADMIN) : Optional.empty();
  }

  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}
