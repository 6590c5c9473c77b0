package io.gatepass.app.observe;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Tells those who send requests here to send them elsewhere, while they are still answered. */
@Singleton
@Readiness
public final class Stopping implements HealthIndicator {
  private volatile boolean begun;

  /** Not to be undone. */
  public void begin() {
    begun = true;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(
        Condition.of("gateway", begun ? Optional.of("is stopping") : Optional.empty()));
  }
}
