package io.gatepass.app.http;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Takes a JSON array of strings, each as strictly as {@link StrictText}. */
@Singleton
public final class StrictTexts implements Deserializer<List<String>> {
  @Override
  public List<String> deserialize(
      Decoder decoder, DecoderContext context, Argument<? super List<String>> type)
      throws IOException {
    return StrictArray.of(decoder, StrictText::of);
  }
}
