package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.event.EventSources;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StoreSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the configured sources from those on the class path. */
final class EventSourcesFactory {
  private final Map<String, EventSourceFactory> factories = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  EventSourcesFactory() {
    ServiceLoader.load(EventSourceFactory.class)
        .forEach(factory -> factories.put(factory.name(), factory));
  }

  /**
   * Makes all sources, or none.
   *
   * @throws SettingsRefused naming every setting of every source that cannot work
   */
  EventSources make(Settings settings) {
    Map<StoreName, EventSource> sources = new LinkedHashMap<>();
    settings.events().forEach((store, events) -> add(settings, store, events, sources));
    if (!problems.isEmpty()) {
      sources.values().forEach(EventSource::close);
      throw new SettingsRefused(problems);
    }
    return new EventSources(sources);
  }

  private void add(
      Settings settings,
      StoreName store,
      Settings.Events events,
      Map<StoreName, EventSource> sources) {
    String prefix = "gatepass.events." + store + ".";
    EventSourceFactory factory = factories.get(events.source());
    if (factory == null) {
      problems.add(prefix + "source: there is none of that name, but " + factories.keySet());
      return;
    }
    String known = String.join(", ", new TreeSet<>(factory.settings()));
    events.values().keySet().stream()
        .filter(key -> !factory.settings().contains(key))
        .forEach(
            key -> problems.add(prefix + key + ": there is no such setting. Known here: " + known));
    Settings.Store place = settings.stores().getOrDefault(store, new Settings.Store("", Map.of()));
    try {
      sources.put(
          store,
          factory.create(
              new StoreSettings(store, events.values()), new StoreSettings(store, place.values())));
    } catch (InvalidSettings invalid) {
      invalid
          .problems()
          .forEach(p -> problems.add(prefix + p.setting() + " " + p.text() + ": " + p.fix()));
    }
  }
}
