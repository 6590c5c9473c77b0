package io.gatepass.app.remote.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A file in {@code multipart/form-data}. Storage reads a form in order and ignores what follows the
 * file: so the file comes last.
 */
record FormBody(String boundary, Body body) {

  static FormBody of(Map<String, String> fields, Source file) {
    String boundary = "gatepass-" + UUID.randomUUID();
    StringBuilder head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append(begin(boundary, name, "")).append("\r\n").append(value).append("\r\n"));
    String type = fields.getOrDefault("Content-Type", "application/octet-stream");
    head.append(begin(boundary, "file", "; filename=\"file\""))
        .append("Content-Type: ")
        .append(type)
        .append("\r\n\r\n");
    byte[] before = head.toString().getBytes(UTF_8);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
    Body whole = file.whole();
    return new FormBody(
        boundary,
        new Body(
            before.length + whole.length() + after.length,
            () -> joined(before, whole.open().get(), after)));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  private static String begin(String boundary, String name, String file) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n"
        .formatted(boundary, name, file);
  }

  private static InputStream joined(byte[] before, InputStream file, byte[] after) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(new ByteArrayInputStream(before), file, new ByteArrayInputStream(after))));
  }
}
