package io.gatepass.app.apidocs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Every member that requests and answers have, by where it is, such as {@code post /v1/uploads 201
 * application/json .status}; what is referred to by name stands in each place.
 */
final class Flattened {
  private static final String REFERENCE = "$ref";

  private final Map<String, Object> root;
  private final Map<String, Map<String, Object>> members = new TreeMap<>();

  private Flattened(Map<String, Object> root) {
    this.root = root;
  }

  static Map<String, Map<String, Object>> requests(String yaml) {
    Flattened flattened = new Flattened(new Yaml().load(yaml));
    flattened.operations().forEach(flattened::request);
    return flattened.members;
  }

  static Map<String, Map<String, Object>> answers(String yaml) {
    Flattened flattened = new Flattened(new Yaml().load(yaml));
    flattened
        .operations()
        .forEach((at, operation) ->
            map(operation, "responses")
                .forEach((status, answer) -> {
                  flattened.contents(at + " " + status, cast(answer));
                  map(cast(answer), "headers")
                      .forEach((name, header) ->
                          flattened.add(
                              at + " " + status + " " + name, map(cast(header), "schema")));
                }));
    return flattened.members;
  }

  private void request(String at, Map<String, Object> operation) {
    contents(at, map(operation, "requestBody"));
    for (Object parameter : list(operation, "parameters")) {
      add(at + " ?" + cast(parameter).get("name"), map(cast(parameter), "schema"));
    }
  }

  private Map<String, Map<String, Object>> operations() {
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    map(root, "paths")
        .forEach((path, methods) ->
            cast(methods)
                .forEach((method, operation) -> found.put(method + " " + path, cast(operation))));
    return found;
  }

  private void contents(String at, Map<String, Object> body) {
    map(body, "content")
        .forEach((type, content) -> add(at + " " + type + " ", map(cast(content), "schema")));
  }

  private void add(String at, Map<String, Object> schema) {
    add(at, schema, Set.of());
  }

  private void add(String at, Map<String, Object> schema, Set<Object> within) {
    Object name = schema.get(REFERENCE);
    if (name != null && within.contains(name)) {
      return;
    }
    Set<Object> around =
        name == null
            ? within
            : Stream.concat(within.stream(), Stream.of(name)).collect(Collectors.toSet());
    Map<String, Object> whole = name == null ? schema : named(name.toString());
    members.computeIfAbsent(at, nothing -> new TreeMap<>()).putAll(whole);
    map(whole, "properties")
        .forEach((member, value) -> add(at + "." + member, cast(value), around));
    add(at + "[]", whole, "items", around);
    add(at + "{}", whole, "additionalProperties", around);
    for (Object part : list(whole, "allOf")) {
      add(at, cast(part), around);
    }
  }

  private void add(String at, Map<String, Object> schema, String inner, Set<Object> within) {
    if (schema.get(inner) instanceof Map<?, ?>) {
      add(at, map(schema, inner), within);
    }
  }

  private Map<String, Object> named(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return map(map(map(root, "components"), "schemas"), name);
  }

  private static Map<String, Object> map(Map<String, Object> node, String name) {
    return cast(node.getOrDefault(name, Map.of()));
  }

  private static List<?> list(Map<String, Object> node, String name) {
    return (List<?>) node.getOrDefault(name, List.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object node) {
    return (Map<String, Object>) node;
  }
}
