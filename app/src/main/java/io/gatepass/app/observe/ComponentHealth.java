package io.gatepass.app.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import org.reactivestreams.Publisher;

/** Shows one component in the health answers; names it and what is wrong, nothing else. */
final class ComponentHealth implements HealthIndicator {
  private final String component;
  private final Probe probe;

  ComponentHealth(String component, Probe probe, MeterRegistry registry) {
    this.component = component;
    this.probe = probe;
    ComponentGauge.show(registry, component, probe, latest -> !latest.isTroubled());
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.fromCompletableFuture(
        () -> probe.trouble().thenApply(trouble -> Condition.of(component, trouble)));
  }
}
