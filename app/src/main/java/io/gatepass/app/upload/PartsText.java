package io.gatepass.app.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.ports.SignedRequest;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * {@link PartsController.SignedPartsJson} in pieces. A mapper takes longer for each part than its
 * signature does, so it writes what parts have in common, once. For one thread at a time.
 */
final class PartsText {
  private static final int TOGETHER = 100;
  private static final int USUAL_LENGTH = 96 << 10;

  private final Iterator<SignedPart> parts;
  private final JsonMapper mapper;
  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
  private String separator = "{\"parts\":[";
  private @Nullable RequestFrame latest;

  PartsText(SignedParts signed, JsonMapper mapper) {
    this.parts = signed.stream().iterator();
    this.mapper = mapper;
  }

  boolean hasNext() {
    return parts.hasNext();
  }

  /** Signs the next parts and writes them. */
  byte[] next() {
    text.setLength(0);
    try {
      for (int i = 0; i < TOGETHER && parts.hasNext(); i++) {
        write(parts.next());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append(parts.hasNext() ? "" : "]}").toString().getBytes(UTF_8);
  }

  /** As the mapper writes a {@link PartJson}. */
  private void write(SignedPart signed) throws IOException {
    text.append(separator).append("{\"number\":").append(signed.part().number());
    signed
        .part()
        .extent()
        .ifPresent(extent ->
            text.append(",\"offset\":")
                .append(extent.offset())
                .append(",\"size\":")
                .append(extent.size().value()));
    text.append(",\"request\":");
    write(signed.request());
    text.append('}');
    separator = ",";
  }

  private void write(SignedRequest request) throws IOException {
    if (!RequestFrame.isPlain(request.url())) {
      text.append(RequestFrame.whole(request, mapper));
      return;
    }
    RequestFrame frame = latest;
    if (frame == null || !frame.suits(request)) {
      frame = RequestFrame.of(request, mapper);
      latest = frame;
    }
    text.append(frame.head()).append(request.url()).append(frame.tail());
  }
}
