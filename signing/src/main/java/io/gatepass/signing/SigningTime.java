package io.gatepass.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** One moment of signing, as it is written. */
record SigningTime(Instant now) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  String stamp() {
    return STAMP.format(now);
  }

  LocalDate date() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
