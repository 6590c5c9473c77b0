package io.gatepass.app.whole;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A place for objects that an operator has, in the words of its provider's settings. */
record Place(String provider, Map<String, String> settings) {

  /** All that an operator sets to have it as the store of that name. */
  Map<String, String> environment(String store) {
    String prefix = "GATEPASS_STORES_" + store.toUpperCase(Locale.ROOT) + "_";
    Map<String, String> variables = new HashMap<>();
    variables.put(prefix + "PROVIDER", provider);
    settings.forEach((name, value) ->
        variables.put(prefix + name.toUpperCase(Locale.ROOT).replace('-', '_'), value));
    return variables;
  }
}
