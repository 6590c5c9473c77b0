package io.gatepass.app.http;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Takes a JSON number without a fraction; the framework would cut one off, and take a text too. */
@Singleton
public final class StrictWhole implements Deserializer<Long> {
  @Override
  public Long deserialize(Decoder decoder, DecoderContext context, Argument<? super Long> type)
      throws IOException {
    return of(decoder.decodeNode());
  }

  static Long of(JsonNode node) throws SerdeException {
    if (!node.isNumber()) {
      throw new SerdeException("not a number");
    }
    try {
      return node.getBigDecimalValue().longValueExact();
    } catch (ArithmeticException notWhole) {
      throw new SerdeException("not a whole number of 64 bits", notWhole);
    }
  }
}
