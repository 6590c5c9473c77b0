package io.gatepass.app.remote.send;

import io.gatepass.app.http.FormText;
import io.gatepass.app.remote.api.RetryAfter;
import io.gatepass.app.remote.api.StorageRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Carries out signed requests. */
final class Storage {
  /** A connection on which nothing moves for so long is given up. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final HttpClient http;

  Storage(HttpClient http) {
    this.http = http;
  }

  /**
   * What storage said to a request.
   *
   * @param status 0 when no answer came: the bytes may have arrived all the same
   */
  record Told(int status, Optional<Duration> retryAfter) {
    static final Told NOTHING = new Told(0, Optional.empty());

    boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    /** Nobody there, or nobody who can answer at the moment. */
    boolean isAway() {
      return status == 0 || status == 429 || status >= 500;
    }
  }

  Told send(StorageRequest request, Source file, LongConsumer sent) {
    if (request.fields().isEmpty()) {
      return send(request, file.whole(), sent);
    }
    FormText form = FormText.around(request.fields());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.url()).header("Content-Type", form.contentType());
    return send(
        builder,
        request.method(),
        file.whole(),
        sent,
        bytes ->
            BodyPublishers.concat(
                BodyPublishers.ofString(form.before()),
                bytes,
                BodyPublishers.ofString(form.after())));
  }

  Told send(StorageRequest request, Body body, LongConsumer sent) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.url());
    request.headers().forEach(builder::header);
    return send(builder, request.method(), body, sent, bytes -> bytes);
  }

  private Told send(
      HttpRequest.Builder request,
      String method,
      Body body,
      LongConsumer sent,
      UnaryOperator<BodyPublisher> around) {
    AtomicLong moved = new AtomicLong(System.nanoTime());
    BodyPublisher bytes =
        publisher(
            body,
            count -> {
              moved.set(System.nanoTime());
              sent.accept(count);
            });
    return await(
        http.sendAsync(
            request.method(method, around.apply(bytes)).build(), BodyHandlers.discarding()),
        moved);
  }

  private static BodyPublisher publisher(Body body, LongConsumer sent) {
    return body.length() == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(
            BodyPublishers.ofInputStream(() -> new Counted(body.open().get(), sent)),
            body.length());
  }

  private static Told await(CompletableFuture<HttpResponse<Void>> answer, AtomicLong moved) {
    try {
      while (System.nanoTime() - moved.get() < SILENCE.toNanos()) {
        try {
          return told(answer.get(1, TimeUnit.SECONDS));
        } catch (TimeoutException notYet) {
          // it is under way
        }
      }
      answer.cancel(true);
      return Told.NOTHING;
    } catch (ExecutionException lost) {
      return Told.NOTHING;
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private static Told told(HttpResponse<Void> response) {
    return new Told(
        response.statusCode(),
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(value -> RetryAfter.read(value, Instant.now())));
  }
}
