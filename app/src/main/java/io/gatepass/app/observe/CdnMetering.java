package io.gatepass.app.observe;

import io.gatepass.app.store.Cdns;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Cdn;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Whoever asks for the caches gets those that count. */
@Singleton
final class CdnMetering implements BeanCreatedEventListener<Cdns> {
  private final BeanProvider<MeterRegistry> meters;

  CdnMetering(BeanProvider<MeterRegistry> meters) {
    this.meters = meters;
  }

  @Override
  public Cdns onCreated(BeanCreatedEvent<Cdns> event) {
    Map<StoreName, Cdn> metered = new HashMap<>();
    event
        .getBean()
        .byStore()
        .forEach((store, cdn) -> metered.put(store, new MeteredCdn(cdn, store, meters.get())));
    return new Cdns(metered);
  }
}
