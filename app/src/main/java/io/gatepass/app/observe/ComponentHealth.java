package io.gatepass.app.observe;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Shows one component in the health answers; names it and what is wrong, nothing else. */
final class ComponentHealth implements HealthIndicator {
  private final String component;
  private final Probe probe;

  ComponentHealth(String component, Probe probe) {
    this.component = component;
    this.probe = probe;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.fromCompletableFuture(() -> probe.trouble().thenApply(this::result));
  }

  private HealthResult result(Optional<String> trouble) {
    HealthResult.Builder result = HealthResult.builder(component);
    return trouble
        .map(what -> result.status(HealthStatus.DOWN).details(Map.of("problem", what)))
        .orElseGet(() -> result.status(HealthStatus.UP))
        .build();
  }
}
