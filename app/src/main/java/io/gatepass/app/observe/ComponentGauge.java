package io.gatepass.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Predicate;

/** The metric of whatever readiness asks. */
public final class ComponentGauge {
  private ComponentGauge() {}

  /**
   * Tells of a component from now on, under the name that it has in the health answers.
   *
   * @param asked whom {@code works} is asked about at each scrape, at once; kept by somebody else
   */
  public static <T> void show(
      MeterRegistry registry, String component, T asked, Predicate<T> works) {
    Gauge.builder("gatepass.component.up", asked, of -> works.test(of) ? 1 : 0)
        .description("1 while a component works without which the gateway is not ready")
        .tag("component", component)
        .register(registry);
  }
}
