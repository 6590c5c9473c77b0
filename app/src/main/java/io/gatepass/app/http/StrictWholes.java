package io.gatepass.app.http;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes a JSON array of whole numbers, each as strictly as {@link StrictWhole}. */
@Singleton
public final class StrictWholes implements Deserializer<List<Long>> {
  @Override
  public List<Long> deserialize(
      Decoder decoder, DecoderContext context, Argument<? super List<Long>> type)
      throws IOException {
    JsonNode node = decoder.decodeNode();
    if (!node.isArray()) {
      throw new SerdeException("not an array");
    }
    List<Long> numbers = new ArrayList<>(node.size());
    for (JsonNode value : node.values()) {
      numbers.add(StrictWhole.of(value));
    }
    return numbers;
  }
}
