package io.gatepass.app.observe;

import io.gatepass.app.config.Settings;
import io.gatepass.app.store.Stores;
import io.gatepass.app.trace.Traces;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whoever asks for the stores gets those that are timed. */
@Factory
final class StoreMetering {

  @Singleton
  Stores stores(Unmetered unmetered, Settings settings, MeterRegistry registry, Traces traces) {
    Map<StoreName, StorageProvider> metered = new LinkedHashMap<>();
    for (StoreName name : settings.stores().keySet()) {
      StorageProvider store = unmetered.stores().named(name);
      metered.put(
          name, new MeteredProvider(store, name, settings.sweep().interval(), registry, traces));
    }
    return new Stores(settings.defaultStore(), metered);
  }
}
