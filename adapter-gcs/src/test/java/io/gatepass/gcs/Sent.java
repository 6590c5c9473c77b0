package io.gatepass.gcs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What was sent as JSON, which the SDK compresses. */
final class Sent {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Sent() {}

  static JsonNode json(String text) {
    return MAPPER.readTree(text(text));
  }

  static String text(String sent) {
    byte[] bytes = sent.getBytes(ISO_8859_1);
    if (!sent.startsWith("\u001f\u008b")) {
      return sent;
    }
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(plain.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
