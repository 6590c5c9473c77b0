package io.gatepass.app.doctor;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Tells what the examination at the start found. It was true then, so it is never an outage. */
@Singleton
final class DoctorHealth implements HealthIndicator {
  private final Checkups checkups;

  DoctorHealth(Checkups checkups) {
    this.checkups = checkups;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    Map<String, List<String>> failures = checkups.failures();
    return failures.isEmpty()
        ? Publishers.empty()
        : Publishers.just(
            HealthResult.builder("doctor").status(HealthStatus.UP).details(failures).build());
  }
}
