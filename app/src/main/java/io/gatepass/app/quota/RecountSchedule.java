package io.gatepass.app.quota;

import io.gatepass.app.work.WorkLoop;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts one tenant at a time, so that no other waits for it. */
@Factory
final class RecountSchedule {
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  @Singleton
  @Named("usage")
  @Bean(typed = WorkLoop.class, preDestroy = "close")
  WorkLoop loop(RecountUsage recount) {
    return new WorkLoop("usage", 1, INTERVAL, recount::claim);
  }
}
