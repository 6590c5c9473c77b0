package io.gatepass.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/** A small form as a browser sends it (RFC 7578): the fields in their order, then the file. */
record FormBody(String type, BodyPublisher content) {

  static FormBody of(Map<String, String> fields, byte[] file) {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> {
      add(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"");
      add(body, "\r\n\r\n" + value + "\r\n");
    });
    add(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\";");
    add(body, " filename=\"file\"\r\n\r\n");
    body.writeBytes(file);
    add(body, "\r\n--" + boundary + "--\r\n");
    return new FormBody(
        "multipart/form-data; boundary=" + boundary,
        BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static void add(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(UTF_8));
  }
}
