package io.gatepass.app.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the own clock is from another one, as far as that can be told.
 *
 * @param ahead by how much the own clock is certainly ahead; negative when it is behind
 */
public record Skew(Duration ahead) {
  static final Skew NONE = new Skew(Duration.ZERO);

  /** Signatures of most providers hold for 15 minutes to both sides, leases for 5 minutes. */
  private static final Duration TOLERATED = Duration.ofMinutes(5);

  /**
   * The other clock was read at some time between two readings of the own one.
   *
   * @param step of the other clock: a header tells whole seconds
   */
  public static Skew between(Instant before, Instant other, Duration step, Instant after) {
    if (before.isAfter(other.plus(step))) {
      return new Skew(Duration.between(other.plus(step), before));
    }
    return after.isBefore(other) ? new Skew(Duration.between(other, after)) : NONE;
  }

  public boolean isTolerable() {
    return ahead.abs().compareTo(TOLERATED) <= 0;
  }

  @Override
  public String toString() {
    return ahead.abs().toSeconds() + " seconds " + (ahead.isNegative() ? "behind" : "ahead of");
  }
}
