package io.gatepass.app.uppy;

import java.time.Duration;
import java.time.Instant;

/** How long something works, as Uppy counts it. */
final class Seconds {
  private Seconds() {}

  /** Whole seconds, at least 1. */
  static long until(Instant end, Instant now) {
    return Math.max(1, Duration.between(now, end).toSeconds());
  }
}
