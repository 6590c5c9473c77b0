package io.gatepass.events;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.StoreSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests as sources send them, and the sources that receive them. */
final class Pushes {
  static final StoreName STORE = new StoreName("main");
  static final Map<String, String> PLACE = Map.of("bucket", "media", "container", "media");

  private Pushes() {}

  static EventSource source(EventSourceFactory factory, Map<String, String> settings) {
    return factory.create(new StoreSettings(STORE, settings), new StoreSettings(STORE, PLACE));
  }

  static PushedEvents pushed(EventSourceFactory factory, Map<String, String> settings) {
    return (PushedEvents) source(factory, settings);
  }

  static Push post(String body, String... headers) {
    return request("POST", Map.of(), body, headers);
  }

  static Push request(
      String method, Map<String, List<String>> query, String body, String... headers) {
    Map<String, List<String>> all = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return new Push(method, query, all, body, Instant.now());
  }
}
