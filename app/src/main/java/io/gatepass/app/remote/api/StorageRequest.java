package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A signed request to storage, to be sent exactly so.
 *
 * @param fields of a form, in their order; empty otherwise
 * @param expiresAt the farthest there is where it does not end
 */
public record StorageRequest(
    String method,
    URI url,
    Map<String, String> headers,
    Map<String, String> fields,
    Instant expiresAt) {

  static StorageRequest of(JsonNode json) {
    return new StorageRequest(
        json.path("method").asText(),
        URI.create(json.path("url").asText()),
        texts(json.path("headers")),
        texts(json.path("fields")),
        json.hasNonNull("expiresAt")
            ? Instant.parse(json.path("expiresAt").asText())
            : Instant.MAX);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  /** Whoever sees this may send the request. */
  @Override
  public String toString() {
    return "StorageRequest";
  }
}
