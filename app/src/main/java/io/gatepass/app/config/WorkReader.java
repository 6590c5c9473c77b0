package io.gatepass.app.config;

import java.time.Duration;
import java.util.Optional;

/** Reads when stores are compared with uploads, and how the gateway stops. */
final class WorkReader {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SAFETY = Duration.ofHours(1);
  private static final Duration LONGEST_INTERVAL = Duration.ofDays(30);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(10);
  private static final Duration STOP = Duration.ofSeconds(20);

  private WorkReader() {}

  static Settings.Reconcile reconcile(Section section) {
    Duration interval = section.value("interval", WorkReader::orNever, DAY, Units.DURATION_FIX);
    Duration safety = section.value("safety-age", Units::duration, DAY, Units.DURATION_FIX);
    if (!interval.isZero() && Units.isOutside(interval, SAFETY, LONGEST_INTERVAL)) {
      section.refuse("interval", "write a duration from 1h to 30d, or never");
    }
    if (Units.isOutside(safety, SAFETY, LONGEST_INTERVAL)) {
      section.refuse("safety-age", "write a duration from 1h to 30d");
    }
    section.refuseUnknown();
    return new Settings.Reconcile(Optional.of(interval).filter(time -> !time.isZero()), safety);
  }

  static Settings.Shutdown shutdown(Section section) {
    Duration delay = section.value("delay", Units::duration, Duration.ZERO, Units.DURATION_FIX);
    Duration timeout = section.value("timeout", Units::duration, STOP, Units.DURATION_FIX);
    if (Units.isOutside(delay, Duration.ZERO, LONGEST_DELAY)) {
      section.refuse("delay", "write a duration of at most 5m");
    }
    if (Units.isOutside(timeout, Duration.ofSeconds(1), LONGEST_STOP)) {
      section.refuse("timeout", "write a duration from 1s to 10m");
    }
    section.refuseUnknown();
    return new Settings.Shutdown(delay, timeout);
  }

  private static Duration orNever(String text) {
    return text.equals("never") ? Duration.ZERO : Units.duration(text);
  }
}
