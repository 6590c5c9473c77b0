package io.gatepass.app.whole;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come to be, however slow the machine is. */
final class Eventually {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration GENEROUS = Duration.ofMinutes(1);

  private Eventually() {}

  static void within(Duration patience, BooleanSupplier holds) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not come to be within " + patience);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  static void holds(BooleanSupplier condition) {
    within(GENEROUS, condition);
  }
}
