package io.gatepass.app.config;

import io.gatepass.domain.StoreName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how stores tell what happens in them; each source checks its own settings later. */
final class EventsReader {
  private EventsReader() {}

  static Map<StoreName, Settings.Events> read(
      Map<String, String> all, Set<StoreName> stores, List<String> problems) {
    Map<StoreName, Settings.Events> events = new LinkedHashMap<>();
    for (String name : new Section("events", all, problems).names()) {
      Section section = new Section("events." + name, all, problems);
      String source = section.text("source").orElse("");
      if (source.isEmpty()) {
        section.refuse("source", "name the source of this store's events, such as minio or sqs");
      }
      stores.stream()
          .filter(store -> store.value().equals(name))
          .findFirst()
          .ifPresentOrElse(
              store -> events.put(store, new Settings.Events(source, section.without("source"))),
              () -> problems.add("gatepass.events." + name + ": there is no store " + name));
    }
    return events;
  }
}
