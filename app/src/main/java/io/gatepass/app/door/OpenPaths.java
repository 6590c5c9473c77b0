package io.gatepass.app.door;

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
  private static final Pattern OPERATORS = Pattern.compile("/(metrics|health)(/.*)?");

  private OpenPaths() {}

  static boolean isOpen(String method, String target) {
    return READING.contains(method) && OPEN.matcher(path(target)).matches();
  }

  /** Whether it asks for a file, which may be one that is shown to everybody. */
  static boolean isDownload(String method, String target) {
    return READING.contains(method) && DOWNLOAD.matcher(path(target)).matches();
  }

  /**
   * Whether only the operator of the gateway may have it.
   *
   * @param path as it is routed, however the target was spelt
   */
  static boolean isOperators(String path) {
    return OPERATORS.matcher(path).matches() && !OPEN.matcher(path).matches();
  }

  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}
