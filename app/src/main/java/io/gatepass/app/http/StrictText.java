package io.gatepass.app.http;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Takes a JSON string and nothing else; the framework would make a text of a number too. */
@Singleton
public final class StrictText implements Deserializer<String> {
  @Override
  public String deserialize(Decoder decoder, DecoderContext context, Argument<? super String> type)
      throws IOException {
    return of(decoder.decodeNode());
  }

  static String of(JsonNode node) throws SerdeException {
    if (!node.isString()) {
      throw new SerdeException("not a string");
    }
    return node.getStringValue();
  }
}
