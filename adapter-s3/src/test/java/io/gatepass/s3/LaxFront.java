package io.gatepass.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * A store that promises little: it stands before one that takes every request, and drops the
 * headers it is told not to know.
 */
final class LaxFront implements AutoCloseable {
  private static final Set<String> NOT_FORWARDED =
      Set.of("host", "connection", "content-length", "expect", "authorization");

  private final URI behind;
  private final Set<String> dropped;
  private final Set<String> unknown;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private LaxFront(URI behind, Set<String> dropped, Set<String> unknown) throws IOException {
    this.behind = behind;
    this.dropped = new HashSet<>(dropped);
    this.unknown = unknown;
    this.dropped.addAll(NOT_FORWARDED);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::forward);
    server.start();
  }

  /** One that passes over these headers in silence. */
  static LaxFront ignoring(URI behind, String... headers) throws IOException {
    return new LaxFront(behind, Set.of(headers), Set.of());
  }

  /** One that answers 501 to a write with this header. */
  static LaxFront refusing(URI behind, String header) throws IOException {
    return new LaxFront(behind, Set.of(), Set.of(header));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean put = exchange.getRequestMethod().equals("PUT");
      if (put && unknown.stream().anyMatch(exchange.getRequestHeaders()::containsKey)) {
        exchange.sendResponseHeaders(501, -1);
        return;
      }
      HttpResponse<byte[]> answer =
          client.send(request(exchange, body), BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach((name, values) ->
              values.forEach(value -> {
                if (!name.matches("(?i):status|content-length|transfer-encoding|connection|date")) {
                  exchange.getResponseHeaders().add(name, value);
                }
              }));
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head) {
        answer
            .headers()
            .firstValue("content-length")
            .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
      }
      boolean empty = head || answer.body().length == 0;
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
      if (!empty) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
    URI asked = exchange.getRequestURI();
    boolean signed = asked.getRawQuery() != null && asked.getRawQuery().contains("X-Amz-");
    String path =
        asked.getRawPath()
            + (signed || asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
    HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(path));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!dropped.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body)).build();
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
  }
}
