package io.gatepass.app.event;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventInbox.Noted;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Counts every event by what became of it, and every request that counted for nothing. */
public final class EventMeters {
  private final MeterRegistry registry;

  /** What must be noticed at its first time exists from the start, for each of these stores. */
  public EventMeters(MeterRegistry registry, Collection<StoreName> stores) {
    this.registry = registry;
    for (StoreName store : stores) {
      List.of("removed", "overwritten").forEach(how -> ready(store, how));
      List.of(Reception.Why.values()).forEach(why -> refusals(store, why));
    }
  }

  void noted(StoreName store, Noted noted) {
    event(store, label(noted)).increment();
  }

  void ignored(StoreName store, StorageEvent.Why why) {
    event(store, label(why)).increment();
  }

  void removal(StoreName store) {
    event(store, "removal").increment();
  }

  void disturbed(StoreName store, String how) {
    ready(store, how).increment();
  }

  void refused(StoreName store, Reception.Why why) {
    refusals(store, why).increment();
  }

  private Counter refusals(StoreName store, Reception.Why why) {
    return Counter.builder("gatepass.events.refused")
        .description("Requests of event sources that were not taken")
        .tag("store", store.value())
        .tag("reason", label(why))
        .register(registry);
  }

  private Counter ready(StoreName store, String how) {
    return Counter.builder("gatepass.events.ready")
        .description("Events that tell of a ready upload's file, by what was done to it")
        .tag("store", store.value())
        .tag("how", how)
        .register(registry);
  }

  private Counter event(StoreName store, String outcome) {
    return Counter.builder("gatepass.events")
        .description("Events of stores, by what became of them")
        .tag("store", store.value())
        .tag("outcome", outcome)
        .register(registry);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
