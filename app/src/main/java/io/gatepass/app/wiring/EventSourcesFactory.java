package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.event.EventSources;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.StoreSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

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
    SettingProblems found = new SettingProblems("gatepass.events." + store + ".", problems);
    Settings.Store place = settings.stores().getOrDefault(store, new Settings.Store("", Map.of()));
    found
        .find("source", events.source(), factories)
        .flatMap(factory -> {
          found.refuseUnknown(events.values().keySet(), factory.settings());
          return found.made(() ->
              factory.create(
                  new StoreSettings(store, events.values()),
                  new StoreSettings(store, place.values())));
        })
        .ifPresent(source -> sources.put(store, source));
  }
}
