package io.gatepass.app.uppy;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes of a JSON object what is one value, as text; what is null, a list or an object says nothing
 * to us, and what is no object at all neither.
 */
@Singleton
final class LenientEntries implements Deserializer<Notes> {

  @Override
  public Notes deserialize(Decoder decoder, DecoderContext context, Argument<? super Notes> type)
      throws IOException {
    JsonNode node = decoder.decodeNode();
    Map<String, String> entries = new HashMap<>();
    if (node.isObject()) {
      node.entries()
          .forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
              entries.put(entry.getKey(), entry.getValue().coerceStringValue());
            }
          });
    }
    return new Notes(entries);
  }
}
