package io.gatepass.app.remote.send;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.app.remote.api.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an upload is asked to be, beside its file.
 *
 * @param contentType empty: guessed by the file's name
 * @param checksum which digest of the whole file is declared; empty: none
 */
public record Wish(
    Optional<String> contentType,
    Optional<String> policy,
    Optional<String> transfer,
    Optional<Digest> checksum,
    Map<String, String> metadata) {
  private static final Set<String> IN_PARTS = Set.of("auto", "multipart");

  /** For a file whose size is known; reads it where a digest is to be declared. */
  ObjectNode of(Source file) {
    ObjectNode asked = of(file.name()).put("size", file.size());
    transfer.ifPresent(kind -> asked.put("transfer", kind));
    if (transfer.isEmpty() || IN_PARTS.contains(transfer.get())) {
      asked.put("parts", "none");
    }
    checksum.ifPresent(digest ->
        asked
            .putObject("checksum")
            .put("algorithm", digest.label())
            .put("value", digest.of(file.whole().open().get())));
    return asked;
  }

  /** For what comes out of a pipe, whose end nobody knows. */
  ObjectNode open(String name) {
    return of(name).put("transfer", "multipart").put("parts", "none");
  }

  private ObjectNode of(String name) {
    ObjectNode asked = Json.object().put("filename", name);
    asked.put("contentType", contentType.orElseGet(() -> TypeGuess.of(name)));
    policy.ifPresent(rules -> asked.put("policy", rules));
    if (!metadata.isEmpty()) {
      ObjectNode notes = asked.putObject("metadata");
      metadata.forEach(notes::put);
    }
    return asked;
  }
}
