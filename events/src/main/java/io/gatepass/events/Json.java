package io.gatepass.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what others sent: bounded in depth, and nothing that two readers could read differently.
 */
final class Json {
  private static final int DEEPEST = 32;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The document, if it is an object or an array. */
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isContainerNode);
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  /** The text at that pointer; empty where there is none. */
  static String text(JsonNode node, String pointer) {
    JsonNode found = node.at(pointer);
    return found.isTextual() ? found.textValue() : "";
  }

  static String object(String name, String value) {
    return MAPPER
        .createObjectNode()
        .setAll(Map.of(name, MAPPER.getNodeFactory().textNode(value)))
        .toString();
  }
}
