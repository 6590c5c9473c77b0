package io.gatepass.app.clock;

import io.gatepass.app.observe.Condition;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** A gateway whose clock is wrong is not ready: what it signs and decides would be wrong too. */
@Singleton
@Readiness
final class ClockHealth implements HealthIndicator {
  static final String NAME = "clock";

  private final ClockWatch watch;

  ClockHealth(ClockWatch watch) {
    this.watch = watch;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(Condition.of(NAME, watch.trouble()));
  }
}
