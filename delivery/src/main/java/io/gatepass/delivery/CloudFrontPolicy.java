package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/**
 * What CloudFront is asked to permit: the text that is signed, to the byte. Addresses, keys and
 * numbers hold nothing that JSON escapes.
 */
record CloudFrontPolicy(String text) {

  /** Until then. CloudFront makes the same text out of an address that names only its end. */
  static CloudFrontPolicy until(String resource, Instant end) {
    return policy(resource, end, "");
  }

  /**
   * Until then, and from those addresses alone.
   *
   * @param readers such as {@code 198.51.100.7/32}
   */
  static CloudFrontPolicy until(String resource, Instant end, String readers) {
    return policy(resource, end, ",\"IpAddress\":{\"AWS:SourceIp\":\"" + readers + "\"}");
  }

  private static CloudFrontPolicy policy(String resource, Instant end, String more) {
    return new CloudFrontPolicy(
        "{\"Statement\":[{\"Resource\":\""
            + resource
            + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
            + end.getEpochSecond()
            + "}"
            + more
            + "}}]}");
  }

  String encoded() {
    return CloudFrontKey.encoded(text.getBytes(UTF_8));
  }
}
