package io.gatepass.app.uppy;

import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Metadata;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Uppy sends all that a page notes of a file, unless it is told otherwise, and nobody there chose
 * it for us. So an entry that does not fit is left out, whole, and the file goes up.
 */
final class FittingMetadata {
  private FittingMetadata() {}

  /**
   * Of the entries, in the order of their names, those that fit beside the ones that a token fixes;
   * none of these is overwritten.
   */
  static Metadata beside(Metadata fixed, Map<String, String> given) {
    Map<String, String> all = new HashMap<>(fixed.entries());
    Map<String, String> kept = new HashMap<>();
    new TreeMap<>(given)
        .forEach((name, value) -> {
          if (all.putIfAbsent(name, value) == null) {
            if (fits(all)) {
              kept.put(name, value);
            } else {
              all.remove(name);
            }
          }
        });
    return new Metadata(kept);
  }

  private static boolean fits(Map<String, String> entries) {
    try {
      return !new Metadata(entries).entries().isEmpty();
    } catch (InvalidValue tooMuch) {
      return false;
    }
  }
}
