package io.gatepass.app.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** A form as a browser sends it, by RFC 7578: the fields in their order, the file last. */
final class FormBody {
  private static final String BOUNDARY = "----gatepass-doctor-5dKq0vWm2x";

  private final byte[] content;

  private FormBody(byte[] content) {
    this.content = content;
  }

  static FormBody of(Map<String, String> fields, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> body.writeBytes((head(name, "") + value + "\r\n").getBytes(UTF_8)));
    body.writeBytes(
        head("file", "; filename=\"probe.txt\"\r\nContent-Type: text/plain").getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return new FormBody(body.toByteArray());
  }

  byte[] content() {
    return content;
  }

  String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private static String head(String name, String more) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + more
        + "\r\n\r\n";
  }
}
