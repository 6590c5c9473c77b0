package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How the bytes of an upload are to be sent. */
public record Transfer(JsonNode json) {
  /** {@code put}, {@code form} or {@code multipart}. */
  public String kind() {
    return json.path("kind").asText();
  }

  /** The one request of a put or form. */
  public StorageRequest request() {
    return StorageRequest.of(json.path("request"));
  }

  /** Bytes of every part but the last; 0 where the client plans. */
  public long partSize() {
    return json.path("partSize").asLong();
  }

  public int partCount() {
    return json.path("partCount").asInt();
  }

  /** Of an open multipart. */
  public long minPartSize() {
    return json.path("minPartSize").asLong();
  }

  public long maxPartSize() {
    return json.path("maxPartSize").asLong();
  }

  public int maxPartCount() {
    return json.path("maxPartCount").asInt();
  }

  /** The algorithm of the digest that a part's request can bind. */
  public Optional<String> partChecksum() {
    return Optional.of(json.path("partChecksum").path("algorithm").asText())
        .filter(label -> !label.isEmpty());
  }

  public boolean needsPartChecksum() {
    return json.path("partChecksum").path("required").asBoolean();
  }

  /** It holds signed requests. */
  @Override
  public String toString() {
    return "Transfer " + kind();
  }
}
