package io.gatepass.azure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A blob service that says what Azurite never says, and notes what it was asked. */
final class ScriptedService implements AutoCloseable {
  private static final Duration BRIEF = Duration.ofSeconds(1);
  private static final Patience LITTLE =
      new Patience(BRIEF, BRIEF, BRIEF.multipliedBy(5), BRIEF.multipliedBy(5), BRIEF);

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private record Answer(int status, String body, Map<String, String> headers) {}

  ScriptedService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/account");
  }

  /** The container {@code files} here. */
  StorageProvider store() {
    return new AzureStorageProvider(
        Stores.read(
            Map.of(
                "account",
                "account",
                "account-key",
                "a2V5",
                "container",
                "files",
                "endpoint",
                uri().toString()),
            Map.of()),
        LITTLE,
        InstantSource.system());
  }

  /** To each request with this verb and query it answers that; to any other 404 without a code. */
  ScriptedService on(
      String verb, String query, int status, String body, Map<String, String> headers) {
    answers.put(verb + " " + query, new Answer(status, body, headers));
    return this;
  }

  /** Each request as verb, query and the condition it carried. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getRawQuery();
      String request = exchange.getRequestMethod() + " " + (query == null ? "" : query);
      asked.add(request + " " + exchange.getRequestHeaders().getFirst("If-Match"));
      exchange.getRequestBody().readAllBytes();
      Answer answer = answers.getOrDefault(request, new Answer(404, "", Map.of()));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
