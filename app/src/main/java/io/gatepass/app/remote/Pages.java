package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A list that the gateway gives page by page. */
final class Pages {
  private Pages() {}

  /**
   * All of it; a page is asked for when somebody reads on so far.
   *
   * @param member of a page that holds its items
   * @param query of every page
   */
  static Stream<JsonNode> items(
      String member, Map<String, String> query, Function<Map<String, String>, JsonNode> ask) {
    return Stream.iterate(
            Optional.of(ask.apply(query)),
            Optional::isPresent,
            page -> page.flatMap(Pages::cursor).map(cursor -> ask.apply(at(cursor, query))))
        .flatMap(Optional::stream)
        .flatMap(page -> StreamSupport.stream(page.path(member).spliterator(), false));
  }

  private static Optional<String> cursor(JsonNode page) {
    return Optional.of(page.path("next").asText()).filter(cursor -> !cursor.isEmpty());
  }

  private static Map<String, String> at(String cursor, Map<String, String> query) {
    Map<String, String> next = new TreeMap<>(query);
    next.put("cursor", cursor);
    return next;
  }
}
