package io.gatepass.app.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Counts refusals by the limit that was used up, and by nobody's name. */
public final class LimitMeters {
  private final MeterRegistry registry;

  /** The counters of these limits exist from the start, so that a rate is never lost. */
  public LimitMeters(List<Limit> limits, MeterRegistry registry) {
    this.registry = registry;
    limits.forEach(this::counter);
  }

  public void refused(Limit limit) {
    counter(limit).increment();
  }

  private Counter counter(Limit limit) {
    return Counter.builder("gatepass.rate.limited")
        .description("Requests that were refused because a limit was used up")
        .tag("limit", limit.name())
        .register(registry);
  }
}
