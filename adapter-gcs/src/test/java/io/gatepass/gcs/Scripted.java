package io.gatepass.gcs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Says what Google says only rarely, and notes what it was asked. */
final class Scripted implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  record Asked(String request, String query, String authorization, String body) {}

  private record Answer(int status, String body, Map<String, String> headers) {}

  Scripted() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** To each request with this verb and path it answers that; to any other 404. */
  Scripted on(String request, int status, String body) {
    return on(request, status, body, Map.of());
  }

  Scripted on(String request, int status, String body, Map<String, String> headers) {
    answers.put(request, new Answer(status, body, headers));
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      String request = exchange.getRequestMethod() + " " + uri.getPath();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      String body =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
      asked.add(
          new Asked(request, String.valueOf(uri.getQuery()), String.valueOf(authorization), body));
      Answer answer = answers.getOrDefault(request, new Answer(404, "{}", Map.of()));
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
