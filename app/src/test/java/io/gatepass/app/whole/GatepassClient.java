package io.gatepass.app.whole;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/** A client without knowledge of any provider; its credential is empty unless it has one. */
record GatepassClient(int port, String credential) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  GatepassClient(int port) {
    this(port, "");
  }

  GatepassClient with(String bearer) {
    return new GatepassClient(port, bearer);
  }

  static String wish(String filename, String contentType, long size) {
    return "{\"filename\":\"%s\",\"contentType\":\"%s\",\"size\":%d}"
        .formatted(filename, contentType, size);
  }

  Answer create(String filename, String contentType, long size) {
    return create(wish(filename, contentType, size));
  }

  Answer create(String json) {
    return call("POST", "/v1/uploads", json, "Content-Type", "application/json");
  }

  /** Creates an upload of exactly this content. */
  Answer create(byte[] content) {
    return create("file.bin", "application/octet-stream", content.length);
  }

  /** Creates an upload of any size that is sent with a form; {@code more} are further members. */
  Answer createForm(String more) {
    return create(
        "{\"filename\":\"file.bin\",\"contentType\":\"application/octet-stream\","
            + "\"transfer\":\"form\""
            + more
            + "}");
  }

  /** Creates an upload of exactly this content that is sent in parts. */
  Answer createParts(byte[] content) {
    return createParts(",\"size\":" + content.length);
  }

  /** Creates an upload that is sent in parts; {@code more} are further members. */
  Answer createParts(String more) {
    return create(
        "{\"filename\":\"file.bin\",\"contentType\":\"application/octet-stream\","
            + "\"transfer\":\"multipart\""
            + more
            + "}");
  }

  /** What storage has of the upload. */
  Answer parts(String id) {
    return call("GET", "/v1/uploads/" + id + "/parts", "");
  }

  Answer signParts(String id, String json) {
    return call("POST", "/v1/uploads/" + id + "/parts", json, "Content-Type", "application/json");
  }

  Answer transfer(String id) {
    return call("POST", "/v1/uploads/" + id + "/transfer", "");
  }

  Answer finish(String id) {
    return call("POST", "/v1/uploads/" + id + "/finalize", "");
  }

  Answer read(String id) {
    return call("GET", "/v1/uploads/" + id, "");
  }

  Answer delete(String id) {
    return call("DELETE", "/v1/uploads/" + id, "");
  }

  Answer createWebhook(String url) {
    String json = "{\"url\":\"" + url + "\"}";
    return call("POST", "/v1/webhooks", json, "Content-Type", "application/json");
  }

  Answer changeWebhook(String id, String json) {
    return call("PATCH", "/v1/webhooks/" + id, json, "Content-Type", "application/json");
  }

  Answer deliveries(String webhook) {
    return call("GET", "/v1/webhooks/" + webhook + "/deliveries", "");
  }

  Answer replay(String webhook, String message) {
    return call("POST", "/v1/webhooks/" + webhook + "/deliveries/" + message + "/replay", "");
  }

  /** The instruction that reads the file. */
  Answer download(String id) {
    return call("GET", "/v1/uploads/" + id + "/download", "", "Accept", "application/json");
  }

  byte[] downloaded(String id) {
    return download(id).instruction().get(BodyHandlers.ofByteArray()).body();
  }

  Answer readiness() {
    return call("GET", "/health/readiness", "");
  }

  boolean isLive() {
    try {
      return call("GET", "/health/liveness", "").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** The value of the one metric whose line begins like this. */
  double metric(String start) {
    return Arrays.stream(call("GET", "/metrics", "").body().split("\n"))
        .filter(line -> line.startsWith(start))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  Answer call(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(PATIENCE)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!credential.isEmpty()) {
      request.header("Authorization", "Bearer " + credential);
    }
    return new Answer(Wire.send(request.build(), BodyHandlers.ofString()));
  }
}
