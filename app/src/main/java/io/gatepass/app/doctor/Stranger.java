package io.gatepass.app.doctor;

import io.gatepass.app.http.FormText;
import io.gatepass.ports.SignedForm;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Sends what a client sends: without a credential, to where clients are sent. */
final class Stranger implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST = 1 << 16;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  Answer put(URI uri, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    return send("PUT", uri, headers, BodyPublishers.ofByteArray(body));
  }

  Answer get(URI uri, Map<String, String> headers) throws IOException, InterruptedException {
    return send("GET", uri, headers, BodyPublishers.noBody());
  }

  /** As a browser asks before it sends for a page. */
  Answer preflight(URI uri, URI page, String method, String headers)
      throws IOException, InterruptedException {
    Map<String, String> asked =
        headers.isEmpty()
            ? Map.of("Origin", page.toString(), "Access-Control-Request-Method", method)
            : Map.of(
                "Origin",
                page.toString(),
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    return send("OPTIONS", uri, asked, BodyPublishers.noBody());
  }

  Answer post(SignedForm form, byte[] file) throws IOException, InterruptedException {
    FormText text = FormText.around(form.fields());
    return send(
        "POST",
        form.uri(),
        Map.of("Content-Type", text.contentType()),
        BodyPublishers.concat(
            BodyPublishers.ofString(text.before()),
            BodyPublishers.ofByteArray(file),
            BodyPublishers.ofString(text.after())));
  }

  private Answer send(String method, URI uri, Map<String, String> headers, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    headers.forEach(request::setHeader);
    HttpResponse<InputStream> answer =
        client.send(request.method(method, body).build(), BodyHandlers.ofInputStream());
    try (InputStream content = answer.body()) {
      return new Answer(answer.statusCode(), answer.headers(), content.readNBytes(MOST));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
