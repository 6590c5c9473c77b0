package io.gatepass.app.limit;

import java.time.Duration;

/**
 * So many in so much time, at any pace.
 *
 * @param most 1 to 1,000,000,000
 * @param window from a second to a day
 */
public record Rate(long most, Duration window) {
  private static final long MOST = 1_000_000_000;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  public Rate {
    boolean countable = most >= 1 && most <= MOST;
    if (!countable || window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("outside of what can be counted");
    }
  }
}
