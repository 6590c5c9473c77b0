package io.gatepass.app.event;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventInbox.Noted;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts every event by what became of it, and every request that counted for nothing. */
public final class EventMeters {
  private final MeterRegistry registry;

  public EventMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void noted(StoreName store, Noted noted) {
    event(store, noted).increment();
  }

  void ignored(StoreName store, StorageEvent.Why why) {
    event(store, why).increment();
  }

  void refused(StoreName store, Reception.Why why) {
    Counter.builder("gatepass.events.refused")
        .description("Requests of event sources that were not taken")
        .tag("store", store.value())
        .tag("reason", label(why))
        .register(registry)
        .increment();
  }

  private Counter event(StoreName store, Enum<?> outcome) {
    return Counter.builder("gatepass.events")
        .description("Events of stores, by what became of them")
        .tag("store", store.value())
        .tag("outcome", label(outcome))
        .register(registry);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
