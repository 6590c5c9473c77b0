package io.gatepass.app.http;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.exceptions.SerdeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes a JSON array, each of its elements as strictly as its own kind is taken. */
final class StrictArray {
  private StrictArray() {}

  /** One element. */
  @FunctionalInterface
  interface Element<T> {
    T of(JsonNode node) throws SerdeException;
  }

  static <T> List<T> of(Decoder decoder, Element<T> element) throws IOException {
    JsonNode node = decoder.decodeNode();
    if (!node.isArray()) {
      throw new SerdeException("not an array");
    }
    List<T> elements = new ArrayList<>(node.size());
    for (JsonNode value : node.values()) {
      elements.add(element.of(value));
    }
    return elements;
  }
}
