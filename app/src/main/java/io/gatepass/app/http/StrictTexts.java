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

/** Takes a JSON array of strings, each as strictly as {@link StrictText}. */
@Singleton
public final class StrictTexts implements Deserializer<List<String>> {
  @Override
  public List<String> deserialize(
      Decoder decoder, DecoderContext context, Argument<? super List<String>> type)
      throws IOException {
    JsonNode node = decoder.decodeNode();
    if (!node.isArray()) {
      throw new SerdeException("not an array");
    }
    List<String> texts = new ArrayList<>(node.size());
    for (JsonNode value : node.values()) {
      texts.add(StrictText.of(value));
    }
    return texts;
  }
}
