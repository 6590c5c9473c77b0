package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;

/** An upload as the gateway tells of it. */
public record Upload(JsonNode json) {
  /** A digest of the whole file that its sender declared. */
  public record Checksum(String algorithm, String value) {}

  public String id() {
    return json.path("id").asText();
  }

  public String status() {
    return json.path("status").asText();
  }

  public String filename() {
    return json.path("filename").asText();
  }

  public String createdAt() {
    return json.path("createdAt").asText();
  }

  public String expiresAt() {
    return json.path("expiresAt").asText();
  }

  /** Bytes; empty while nobody knows. */
  public OptionalLong size() {
    JsonNode size = json.path("size");
    return size.isIntegralNumber() ? OptionalLong.of(size.asLong()) : OptionalLong.empty();
  }

  public long maxSize() {
    return json.path("maxSize").asLong();
  }

  /** What keeps it from being ready although its bytes are there; empty where nothing does. */
  public String waitingFor() {
    return json.path("waitingFor").asText();
  }

  public Optional<Checksum> checksum() {
    JsonNode checksum = json.path("checksum");
    return checksum.isObject()
        ? Optional.of(
            new Checksum(checksum.path("algorithm").asText(), checksum.path("value").asText()))
        : Optional.empty();
  }

  /** How to send its bytes; only in answers that sign it. */
  public Optional<Transfer> transfer() {
    return Optional.of(json.path("transfer")).filter(JsonNode::isObject).map(Transfer::new);
  }

  /** What may be printed: all but the signed requests. */
  public ObjectNode shown() {
    ObjectNode shown = json.deepCopy();
    shown.remove("transfer");
    return shown;
  }

  @Override
  public String toString() {
    return "Upload " + id();
  }
}
