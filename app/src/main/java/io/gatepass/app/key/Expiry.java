package io.gatepass.app.key;

import io.gatepass.domain.InvalidValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** When a key ends, as somebody wishes it. */
final class Expiry {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private Expiry() {}

  static Instant in(Instant now, long seconds) {
    if (seconds < 1 || seconds > LONGEST.toSeconds()) {
      throw new InvalidValue(
          "expires_in_invalid", "A key may live from 1 second to 36500 days, given in seconds.");
    }
    return now.plusSeconds(seconds);
  }

  static Instant at(Instant now, String text) {
    try {
      Instant end = OffsetDateTime.parse(text).toInstant();
      if (end.isAfter(now) && !end.isAfter(now.plus(LONGEST))) {
        return end;
      }
    } catch (DateTimeException unreadable) {
      throw refused();
    }
    throw refused();
  }

  private static InvalidValue refused() {
    return new InvalidValue(
        "expires_at_invalid",
        "Write the time as 2030-12-31T23:59:59Z, later than now and within 36500 days.");
  }
}
