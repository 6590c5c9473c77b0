package io.gatepass.contract.servers.gcs;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decoded parameters, each once, sorted by name. */
record Query(TreeMap<String, String> parameters) {

  static Query of(String raw) {
    TreeMap<String, String> parameters = new TreeMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : Percent.decode(pair.substring(equals + 1));
      if (!pair.isEmpty() && parameters.put(name, value) != null) {
        throw Refusal.invalid("A parameter is there twice: " + name);
      }
    }
    return new Query(parameters);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  String need(String name) {
    return get(name).orElseThrow(() -> Refusal.invalid("A parameter is missing: " + name));
  }

  OptionalLong number(String name) {
    return get(name)
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElseGet(OptionalLong::empty);
  }

  /** As it is signed: everything but that one, encoded again. */
  String canonicalWithout(String name) {
    return parameters.entrySet().stream()
        .filter(parameter -> !parameter.getKey().equals(name))
        .map(Query::encoded)
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String encoded(Map.Entry<String, String> parameter) {
    return Percent.encode(parameter.getKey()) + "=" + Percent.encode(parameter.getValue());
  }
}
