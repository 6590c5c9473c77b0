package io.gatepass.auth;

import com.nimbusds.jose.jwk.JWKSet;
import io.gatepass.ports.CredentialsUnavailable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks the issuer for its keys: that address alone, bounded in time and size. */
final class KeyFetch implements Supplier<JWKSet> {
  private static final int LARGEST = 256 << 10;
  private static final int OK = 200;

  private final Duration patience;
  private final HttpClient client;
  private final HttpRequest request;

  KeyFetch(URI address, Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/jwk-set+json, application/json")
            .build();
  }

  @Override
  public JWKSet get() {
    HttpResponse<byte[]> answer = answer();
    if (answer.statusCode() != OK) {
      throw new CredentialsUnavailable(
          "The issuer's keys could not be fetched: status " + answer.statusCode() + ".");
    }
    return new ShownKeys(new String(answer.body(), StandardCharsets.UTF_8)).readable();
  }

  private HttpResponse<byte[]> answer() {
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new CredentialsUnavailable("The issuer's keys could not be fetched.");
    } catch (TimeoutException slow) {
      asked.cancel(true);
      throw new CredentialsUnavailable("The issuer does not show its keys in time.");
    } catch (InterruptedException stopped) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new CredentialsUnavailable("Fetching the issuer's keys was interrupted.");
    }
  }
}
