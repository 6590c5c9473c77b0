package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A signed form, sent to storage as a browser sends one: every field in its order, the file last.
 */
record Form(String url, Map<String, String> fields) {
  private static final String BOUNDARY = "----gatepass-whole-boundary";

  HttpResponse<String> send(byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> {
      body.writeBytes(part("name=\"" + name + "\""));
      body.writeBytes((value + "\r\n").getBytes(UTF_8));
    });
    body.writeBytes(part("name=\"file\"; filename=\"a.bin\"\r\nContent-Type: image/gif"));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return Wire.send(request, BodyHandlers.ofString());
  }

  Form with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new Form(url, changed);
  }

  private static byte[] part(String disposition) {
    return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
        .getBytes(UTF_8);
  }
}
