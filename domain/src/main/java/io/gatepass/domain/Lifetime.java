package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long one signed request works: whole seconds, from 1 second to the 7 days of Signature V4.
 */
public record Lifetime(Duration value) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(7);

  // After the bounds, which it needs.
  /** What is signed where no policy says otherwise: 15 minutes. */
  public static final Lifetime STANDARD = new Lifetime(Duration.ofMinutes(15));

  public Lifetime {
    require(
        value.compareTo(SHORTEST) >= 0
            && value.compareTo(LONGEST) <= 0
            && value.equals(value.truncatedTo(ChronoUnit.SECONDS)),
        "lifetime_invalid",
        "A signed request lives for whole seconds, from 1 second to 7 days.");
  }

  /** This lifetime, cut where the deadline comes first, but never below one second. */
  public Lifetime until(Instant now, Instant deadline) {
    Duration left = Duration.ofSeconds(Math.max(1, Duration.between(now, deadline).toSeconds()));
    return left.compareTo(value) < 0 ? new Lifetime(left) : this;
  }
}
