package io.gatepass.app.support;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** One operation of the OpenAPI document, so that a new route cannot be forgotten. */
public record Operation(String method, String path) {
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /v1/tokens",
          "{}",
          "POST /v1/uploads",
          "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1}",
          "POST /v1/uploads/batch",
          "{\"items\":[{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1}]}",
          "POST /v1/uploads/{id}/parts",
          "{\"numbers\":[1]}",
          "POST /v1/downloads",
          "{\"policy\":\"default\"}",
          "POST /v1/webhooks",
          "{\"url\":\"https://hooks.example/\"}",
          "PATCH /v1/webhooks/{id}",
          "{\"enabled\":true}",
          "POST /v1/reconciliations",
          "{\"store\":\"main\"}",
          "POST /v1/keys",
          "{\"name\":\"n\",\"tenant\":\"acme\",\"owner\":\"o\",\"scopes\":[\"upload\"]}");

  /** All that this gateway describes. */
  public static List<Operation> all(LiveGateway gateway) {
    Map<String, Map<String, Map<String, Object>>> description =
        new Yaml().load(new StringReader(gateway.get("/openapi.yaml").body()));
    return description.get("paths").entrySet().stream()
        .flatMap(path ->
            path.getValue().keySet().stream()
                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path.getKey())))
        .toList();
  }

  /** Whether it is where stores send their events. */
  public boolean isForEvents() {
    return path.startsWith("/v1/events/");
  }

  /** Its path for that id; whatever else is in braces has that value too. */
  public String of(String id) {
    return path.replaceAll("\\{[^}]*}", id);
  }

  /** A body that it can read. */
  public String body() {
    return BODIES.getOrDefault(toString(), "");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
