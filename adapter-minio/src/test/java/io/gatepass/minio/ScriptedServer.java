package io.gatepass.minio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatepass.ports.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that says what a real one says only rarely. */
final class ScriptedServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();

  private record Answer(int status, String code, String body) {}

  ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  MinioStorageProvider store() {
    return store(server.getAddress().getPort(), Patience.NORMAL);
  }

  /** Of whatever listens there. */
  static MinioStorageProvider store(int port, Patience patience) {
    return new MinioStorageProvider(
        MinioSettings.read(
            new StoreSettings(
                MinioBackend.STORE,
                Map.of(
                    "endpoint", "http://127.0.0.1:" + port,
                    "bucket", "media",
                    "access-key", "gatepass-key",
                    "secret-key", "hush-hush"))),
        patience,
        InstantSource.system());
  }

  /** Answers one request after the other; a request without an answer left gets 404. */
  ScriptedServer on(String request, int status, String code) {
    String text = "<Error><Code>" + code + "</Code><Message>m</Message></Error>";
    return add(request, new Answer(status, code, text));
  }

  ScriptedServer says(String request, String body) {
    return add(request, new Answer(200, "", body));
  }

  private ScriptedServer add(String request, Answer answer) {
    answers.computeIfAbsent(request, any -> new ConcurrentLinkedQueue<>()).add(answer);
    return this;
  }

  boolean isDone() {
    return answers.values().stream().allMatch(Queue::isEmpty);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      Queue<Answer> left = answers.getOrDefault(request, new ConcurrentLinkedQueue<>());
      Answer answer = left.isEmpty() ? new Answer(404, "", "") : left.remove();
      if (exchange.getRequestMethod().equals("HEAD")) {
        if (!answer.code().isEmpty()) {
          exchange.getResponseHeaders().set("x-minio-error-code", answer.code());
        }
        exchange.getResponseHeaders().set("Retry-After", "7");
        exchange.sendResponseHeaders(answer.status(), -1);
        return;
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/xml");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
