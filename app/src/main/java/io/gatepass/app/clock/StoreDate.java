package io.gatepass.app.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The clock of a store, as every answer of an HTTP server tells it (RFC 9110, 6.6.1): no credential
 * is needed, and a refusal tells it too. An answer out of a cache is dated when it was made, and
 * has an age (RFC 9111, 5.1).
 */
public final class StoreDate {
  public static final Duration STEP = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client;

  public StoreDate() {
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Calls the network; repeatable. Empty when nobody answers, without a date, or from a cache. */
  public Optional<Instant> read(URI origin) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .header("Cache-Control", "no-cache")
            .timeout(PATIENCE)
            .build();
    try {
      HttpHeaders headers = client.send(request, BodyHandlers.discarding()).headers();
      return headers
          .firstValue("Date")
          .filter(date -> headers.firstValue("Age").isEmpty())
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (IOException | DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
