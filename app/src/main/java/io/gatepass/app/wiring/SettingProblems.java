package io.gatepass.app.wiring;

import io.gatepass.ports.InvalidSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Notes what is wrong with the settings of something that is found on the class path by its name.
 *
 * @param prefix of the full names of its settings
 * @param all what was noted so far, of others too
 */
record SettingProblems(String prefix, List<String> all) {

  /** The one of that name, which the operator wrote as that setting. */
  <T> Optional<T> find(String setting, String name, Map<String, T> factories) {
    Optional<T> found = Optional.ofNullable(factories.get(name));
    if (found.isEmpty()) {
      all.add(prefix + setting + ": there is none of that name, but " + factories.keySet());
    }
    return found;
  }

  void refuseUnknown(Set<String> given, Set<String> known) {
    given.stream()
        .filter(key -> !known.contains(key))
        .forEach(key ->
            all.add(
                prefix
                    + key
                    + ": there is no such setting. Known here: "
                    + String.join(", ", new TreeSet<>(known))));
  }

  /** What was made, unless its settings were refused. */
  <T> Optional<T> made(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (InvalidSettings invalid) {
      invalid
          .problems()
          .forEach(p -> all.add(prefix + p.setting() + " " + p.text() + ": " + p.fix()));
      return Optional.empty();
    }
  }
}
