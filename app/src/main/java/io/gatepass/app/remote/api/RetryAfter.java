package io.gatepass.app.remote.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header of that name, in both of its forms. */
public final class RetryAfter {
  /** To ask too early costs one more answer; a far date would leave a person waiting. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private RetryAfter() {}

  /** Empty where it cannot be read; never negative and at most 30 seconds. */
  public static Optional<Duration> read(String value, Instant now) {
    return wait(value.strip(), now)
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Duration> wait(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, date.toInstant()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
