package io.gatepass.signing;

import java.time.Duration;
import java.util.Map;

/**
 * A request that shall be permitted by a URL. Its body is not signed, unless the header {@code
 * x-amz-content-sha256} or {@code x-goog-content-sha256} holds its digest.
 *
 * @param method in capitals: {@code PUT}
 * @param origin the caller has decided between a path that begins with the bucket and a host that
 *     does
 * @param path from {@code /} on and not encoded: {@code /bucket/a key}. No part of it is
 *     normalized.
 * @param headers what the request must carry, exactly; Host is signed anyway and must not be here.
 *     Values are ASCII; surrounding and repeated blanks do not count.
 * @param query parameters to sign besides the signature's own, not encoded
 * @param life 1 second to 7 days; a fraction of a second is cut
 */
public record UrlRequest(
    String method,
    Origin origin,
    String path,
    Map<String, String> headers,
    Map<String, String> query,
    Duration life) {
  public UrlRequest {
    if (!isMethod(method) || !path.startsWith("/")) {
      throw new IllegalArgumentException("A method is in capitals, a path begins with a slash.");
    }
    Texts.requireWellFormed(path);
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
    query.forEach((name, value) -> {
      Texts.requireWellFormed(name);
      Texts.requireWellFormed(value);
    });
    Lives.require(life);
  }

  /** The same with other headers. */
  UrlRequest with(Map<String, String> others) {
    return new UrlRequest(method, origin, path, others, query, life);
  }

  private static boolean isMethod(String method) {
    for (int i = 0; i < method.length(); i++) {
      if (method.charAt(i) < 'A' || method.charAt(i) > 'Z') {
        return false;
      }
    }
    return !method.isEmpty();
  }
}
