package io.gatepass.app.http;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Takes a JSON string, or else what {@link StrictWhole} takes: the value is a String or a Long. */
@Singleton
public final class StrictWordOrWhole implements Deserializer<Object> {
  @Override
  public Object deserialize(Decoder decoder, DecoderContext context, Argument<? super Object> type)
      throws IOException {
    JsonNode node = decoder.decodeNode();
    return node.isString() ? node.getStringValue() : StrictWhole.of(node);
  }
}
