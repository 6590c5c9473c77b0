package io.gatepass.app.event;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventSource;
import io.gatepass.ports.PulledEvents;
import io.gatepass.ports.PushedEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The configured sources, by the store whose events they tell. */
public final class EventSources implements AutoCloseable {
  private final Map<StoreName, PushedEvents> pushed = new HashMap<>();
  private final Map<StoreName, PulledEvents> pulled = new HashMap<>();

  public EventSources(Map<StoreName, EventSource> sources) {
    sources.forEach((store, source) -> {
      switch (source) {
        case PushedEvents pushes -> pushed.put(store, pushes);
        case PulledEvents pulls -> pulled.put(store, pulls);
      }
    });
  }

  /** The source that sends requests for a store of that name. */
  public Optional<PushedEvents> pushed(StoreName store) {
    return Optional.ofNullable(pushed.get(store));
  }

  Map<StoreName, PulledEvents> pulled() {
    return Map.copyOf(pulled);
  }

  @Override
  public void close() {
    pushed.values().forEach(EventSource::close);
    pulled.values().forEach(EventSource::close);
  }
}
