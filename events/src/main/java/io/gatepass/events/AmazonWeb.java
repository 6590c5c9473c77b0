package io.gatepass.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.ports.EventsUnavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches from Amazon itself. The time is for the whole answer, whose body may come in drops. */
final class AmazonWeb implements SnsWeb {
  private static final int MOST = 64 << 10;

  private final HttpClient client;
  private final Duration patience;

  AmazonWeb(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String get(URI address) {
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(
            HttpRequest.newBuilder(address).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
    try {
      HttpResponse<byte[]> answer = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        throw new EventsUnavailable("Amazon answered " + answer.statusCode());
      }
      return new String(answer.body(), UTF_8);
    } catch (ExecutionException | TimeoutException failed) {
      throw new EventsUnavailable("Amazon does not answer: " + failed.getClass().getSimpleName());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new EventsUnavailable("stopped");
    } finally {
      call.cancel(true);
    }
  }
}
