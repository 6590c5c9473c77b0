package io.gatepass.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.ports.EventsUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches from Amazon itself. */
final class AmazonWeb implements SnsWeb {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST = 64 << 10;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public String get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new EventsUnavailable("Amazon answered " + answer.statusCode());
        }
        return new String(body.readNBytes(MOST), UTF_8);
      }
    } catch (IOException failed) {
      throw new EventsUnavailable("Amazon does not answer: " + failed.getClass().getSimpleName());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new EventsUnavailable("stopped");
    }
  }
}
