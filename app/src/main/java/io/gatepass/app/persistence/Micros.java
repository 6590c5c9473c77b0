package io.gatepass.app.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as both databases keep them; left to themselves they round, and may round up. */
final class Micros {
  private Micros() {}

  static Instant of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
