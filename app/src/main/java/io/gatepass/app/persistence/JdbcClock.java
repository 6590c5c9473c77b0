package io.gatepass.app.persistence;

import io.gatepass.ports.SharedClock;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
final class JdbcClock implements SharedClock {
  private final ClockRows rows;

  JdbcClock(ClockRows rows) {
    this.rows = rows;
  }

  @Override
  public Instant instant() {
    return Database.ask(rows::now);
  }
}
