package io.gatepass.app.observe;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import java.util.Optional;

/** How all parts of a gateway tell whether they work: their name, what is wrong, nothing else. */
public final class Condition {
  private Condition() {}

  public static HealthResult of(String component, Optional<String> trouble) {
    HealthResult.Builder result = HealthResult.builder(component);
    return trouble
        .map(what -> result.status(HealthStatus.DOWN).details(Map.of("problem", what)))
        .orElseGet(() -> result.status(HealthStatus.UP))
        .build();
  }
}
