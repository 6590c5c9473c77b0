package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery that was due when it was locked. */
@Introspected
record DeliveryClaim(UUID id, int attempts, Instant beganAt, @Nullable Instant enabledAt) {

  /** What it is worth: of what was tried before its webhook was enabled nothing counts. */
  Turn turn(int most) {
    if (enabledAt != null && beganAt.isBefore(enabledAt)) {
      return Turn.ANEW;
    }
    return attempts < most ? Turn.AGAIN : Turn.OVER;
  }

  enum Turn {
    ANEW,
    AGAIN,
    OVER
  }
}
