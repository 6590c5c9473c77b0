package io.gatepass.contract;

import java.util.List;
import java.util.Map;

/**
 * Changes to the headers of an instruction, found by what they hold: each provider names others.
 */
final class Headers {
  private Headers() {}

  static boolean hold(Request request, String text) {
    return request.headers().values().stream().anyMatch(value -> value.contains(text));
  }

  static Request replaced(Request request, String held, String other) {
    Request changed = request;
    for (String name : holding(request, held)) {
      changed = changed.with(name, value(request, name).replace(held, other));
    }
    return changed;
  }

  static Request leftOut(Request request, String held) {
    Request changed = request;
    for (String name : holding(request, held)) {
      changed = changed.without(name);
    }
    return changed;
  }

  private static List<String> holding(Request request, String held) {
    List<String> names =
        request.headers().entrySet().stream()
            .filter(header -> header.getValue().contains(held))
            .map(Map.Entry::getKey)
            .toList();
    if (names.isEmpty()) {
      throw new AssertionError("No header to send holds what was promised.");
    }
    return names;
  }

  private static String value(Request request, String name) {
    return String.valueOf(request.headers().get(name));
  }
}
