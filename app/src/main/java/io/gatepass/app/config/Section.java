package io.gatepass.app.config;

import io.gatepass.domain.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Part of the settings while it is read. Remembers what was asked for, so that what nobody asked
 * for can be refused: a setting that is silently ignored is a setting that was misspelt.
 */
final class Section {
  private final String path;
  private final Map<String, String> values;
  private final List<String> problems;
  private final Set<String> known = new HashSet<>();

  Section(String path, Map<String, String> all, List<String> problems) {
    this.path = path;
    this.problems = problems;
    this.values = new TreeMap<>();
    String prefix = path.isEmpty() ? "" : path + ".";
    if (!all.getOrDefault(path, "").isBlank()) {
      problems.add("gatepass." + path + ": has settings below it, not a value of its own");
    }
    all.forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        values.put(name.substring(prefix.length()), value);
      }
    });
  }

  Optional<String> text(String name) {
    known.add(name);
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  <T> T value(String name, Function<String, T> parser, T otherwise, String fix) {
    return value(name, parser, fix).orElse(otherwise);
  }

  <T> Optional<T> value(String name, Function<String, T> parser, String fix) {
    try {
      return text(name).map(parser);
    } catch (InvalidValue invalid) {
      refuse(name, invalid.getMessage());
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      refuse(name, fix);
    }
    return Optional.empty();
  }

  void refuse(String name, String fix) {
    problems.add(full(name) + ": " + fix);
  }

  /** All values but these, for a reader of its own that checks its own names. */
  Map<String, String> without(String taken) {
    Map<String, String> rest = new TreeMap<>(values);
    rest.remove(taken);
    known.addAll(rest.keySet());
    return rest;
  }

  /** The names one level below this section, as in {@code stores.<name>.bucket}. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    values
        .keySet()
        .forEach(key -> names.add(key.contains(".") ? key.substring(0, key.indexOf('.')) : key));
    return names;
  }

  void refuseUnknown() {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        refuse(
            name,
            "there is no such setting. Known here: " + String.join(", ", new TreeSet<>(known)));
      }
    }
  }

  private String full(String name) {
    return "gatepass." + (path.isEmpty() ? "" : path + ".") + name;
  }
}
