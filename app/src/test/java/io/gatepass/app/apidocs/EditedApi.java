package io.gatepass.app.apidocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.Yaml;

/** A description in the middle of being changed. */
record EditedApi(Map<String, Object> root) {

  static String of(String yaml, Consumer<EditedApi> change) {
    EditedApi api = new EditedApi(new Yaml().load(yaml));
    change.accept(api);
    return new Yaml().dump(api.root());
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> at(String... names) {
    Map<String, Object> node = root;
    for (String name : names) {
      node = (Map<String, Object>) node.get(name);
    }
    return node;
  }

  Map<String, Object> properties(String schema) {
    return at("components", "schemas", schema, "properties");
  }

  Map<String, Object> property(String schema, String name) {
    return at("components", "schemas", schema, "properties", name);
  }

  List<String> words(String schema, String name) {
    return words(property(schema, name));
  }

  /** Those of a parameter. */
  List<String> words(String path, String method, String name) {
    return words(parameter(path, method, name));
  }

  @SuppressWarnings("unchecked")
  private static List<String> words(Map<String, Object> schema) {
    return (List<String>)
        ((Map<String, Object>) schema.getOrDefault("items", schema)).get(Words.KEY);
  }

  /** Its schema. */
  @SuppressWarnings("unchecked")
  Map<String, Object> parameter(String path, String method, String name) {
    return parameters(path, method).stream()
        .filter(parameter -> name.equals(parameter.get("name")))
        .map(parameter -> (Map<String, Object>) parameter.get("schema"))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> parameters(String path, String method) {
    return (List<Map<String, Object>>) at("paths", path, method).get("parameters");
  }

  void describe(String schema, String words) {
    at("components", "schemas", schema).put("description", words);
  }

  void require(String schema, String member) {
    List<String> required = required(schema);
    required.add(member);
    at("components", "schemas", schema).put("required", required);
  }

  void requireNoMore(String schema, String member) {
    List<String> required = required(schema);
    required.remove(member);
    at("components", "schemas", schema).put("required", required);
  }

  @SuppressWarnings("unchecked")
  private List<String> required(String schema) {
    Object known = at("components", "schemas", schema).getOrDefault("required", List.of());
    return new ArrayList<>((List<String>) known);
  }
}
