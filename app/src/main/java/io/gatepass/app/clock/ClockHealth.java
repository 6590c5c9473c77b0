package io.gatepass.app.clock;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** A gateway whose clock is wrong is not ready: what it signs and decides would be wrong too. */
@Singleton
@Readiness
final class ClockHealth implements HealthIndicator {
  private final ClockWatch watch;

  ClockHealth(ClockWatch watch) {
    this.watch = watch;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    HealthResult.Builder result = HealthResult.builder("clock");
    return Publishers.just(
        watch
            .trouble()
            .map(what -> result.status(HealthStatus.DOWN).details(Map.of("problem", what)))
            .orElseGet(() -> result.status(HealthStatus.UP))
            .build());
  }
}
