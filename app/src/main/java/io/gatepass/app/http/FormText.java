package io.gatepass.app.http;

import java.util.Map;
import java.util.UUID;

/**
 * What stands around a file in {@code multipart/form-data}, by RFC 7578. Storage reads a form in
 * order and ignores what follows the file: so the file comes last.
 *
 * @param before the fields in their order and the head of the file; UTF-8 on the line
 * @param after what closes the form
 */
public record FormText(String contentType, String before, String after) {

  /** For those fields, under a boundary of its own. */
  public static FormText around(Map<String, String> fields) {
    String boundary = "gatepass-" + UUID.randomUUID();
    StringBuilder before = new StringBuilder();
    fields.forEach(
        (name, value) -> before.append(head(boundary, name, "")).append(value).append("\r\n"));
    String type = fields.getOrDefault("Content-Type", "application/octet-stream");
    before.append(head(boundary, "file", "; filename=\"file\"\r\nContent-Type: " + type));
    return new FormText(
        "multipart/form-data; boundary=" + boundary,
        before.toString(),
        "\r\n--" + boundary + "--\r\n");
  }

  private static String head(String boundary, String name, String more) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
        .formatted(boundary, name, more);
  }
}
