package io.gatepass.ports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request of a source, as it came.
 *
 * @param query decoded, in the order sent
 * @param headers by name; case does not matter
 * @param body read as UTF-8
 * @param at when it came
 */
public record Push(
    String method,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    String body,
    Instant at) {
  public Push {
    query = Map.copyOf(query);
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach((name, values) ->
        lower
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .addAll(values));
    headers = Map.copyOf(lower);
  }

  /** The header's value; empty unless there is exactly one, so that no two readers differ. */
  public Optional<String> header(String name) {
    return only(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The parameter's value; empty unless there is exactly one. */
  public Optional<String> parameter(String name) {
    return only(query.get(name));
  }

  private static Optional<String> only(@Nullable List<String> values) {
    return values != null && values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** It holds credentials. */
  @Override
  public String toString() {
    return "Push";
  }
}
