package io.gatepass.app.clock;

import io.gatepass.app.observe.ComponentGauge;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.Map;

/** How far the own clock is from those that it has to agree with, and whether that is too far. */
@Context
final class ClockMeters {
  private static final Map<String, String> CLOCKS =
      Map.of("database", ClockWatch.DATABASE, "store", ClockWatch.STORE);

  ClockMeters(ClockWatch watch, MeterRegistry registry) {
    CLOCKS.forEach((name, whose) ->
        Gauge.builder("gatepass.clock.ahead", watch, clocks -> clocks.ahead(whose))
            .description("How far the own clock is ahead of another one, at least")
            .baseUnit("seconds")
            .tag("of", name)
            .register(registry));
    ComponentGauge.show(registry, ClockHealth.NAME, watch, ClockWatch::isRight);
  }
}
