package io.gatepass.app.http;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Takes a JSON array of whole numbers, each as strictly as {@link StrictWhole}. */
@Singleton
public final class StrictWholes implements Deserializer<List<Long>> {
  @Override
  public List<Long> deserialize(
      Decoder decoder, DecoderContext context, Argument<? super List<Long>> type)
      throws IOException {
    return StrictArray.of(decoder, StrictWhole::of);
  }
}
