package io.gatepass.app.remote;

import io.gatepass.app.remote.api.Calls;
import io.gatepass.app.remote.api.Gateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * A gateway, and the client that also talks to storage. It follows no redirect, so that no
 * credential goes where it was not meant to; storage speaks HTTP/1.1.
 */
record Connection(Gateway gateway, HttpClient http) implements AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  static Connection to(URI base, Optional<String> token) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    return new Connection(new Gateway(new Calls(http, base, token)), http);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
