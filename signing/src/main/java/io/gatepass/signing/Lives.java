package io.gatepass.signing;

import java.time.Duration;

/** How long a signature may last: what both providers accept. */
final class Lives {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(7);

  private Lives() {}

  static void require(Duration life) {
    if (life.compareTo(SHORTEST) < 0 || life.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A signature lives for 1 second to 7 days.");
    }
  }
}
