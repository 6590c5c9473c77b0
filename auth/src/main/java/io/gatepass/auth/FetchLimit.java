package io.gatepass.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Twice in any minute. Not for use by several threads at once. */
final class FetchLimit {
  private static final int TIMES = 2;
  private static final Duration SPAN = Duration.ofMinutes(1);

  private final Deque<Instant> last = new ArrayDeque<>();

  /** Whether it may be done now; then it counts as done. */
  boolean permits(Instant now) {
    last.removeIf(past -> !now.isBefore(past.plus(SPAN)));
    boolean permitted = last.size() < TIMES;
    if (permitted) {
      last.add(now);
    }
    return permitted;
  }
}
