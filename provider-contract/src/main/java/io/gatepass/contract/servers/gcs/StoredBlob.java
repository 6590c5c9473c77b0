package io.gatepass.contract.servers.gcs;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One object as it is kept.
 *
 * @param properties standard headers by their lower-case name: {@code content-type}
 * @param metadata what came as {@code x-goog-meta-}, without that prefix
 */
record StoredBlob(
    String bucket,
    String key,
    Content content,
    Map<String, String> properties,
    Map<String, String> metadata,
    long generation,
    Instant created) {

  StoredBlob {
    properties = Map.copyOf(properties);
    metadata = new TreeMap<>(metadata);
  }

  String contentType() {
    return properties.getOrDefault("content-type", "application/octet-stream");
  }

  String etag() {
    return content.etag();
  }
}
