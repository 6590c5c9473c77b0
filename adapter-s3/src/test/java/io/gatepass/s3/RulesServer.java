package io.gatepass.s3;

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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the documents of one bucket as they are put, and notes each request. */
final class RulesServer implements AutoCloseable {
  static final String MOVED = "x-amz-transition-default-minimum-object-size";

  private final HttpServer server;
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int refusal;

  RulesServer() {
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

  RulesServer holds(String document, String text) {
    documents.put(document, text);
    return this;
  }

  /** Reading works. */
  RulesServer refusesWrites(int status) {
    refusal = status;
    return this;
  }

  String held(String document) {
    return documents.getOrDefault(document, "");
  }

  /** The writes, each with its query and the header that has to go back. */
  List<String> writes() {
    return asked.stream().filter(request -> request.startsWith("PUT")).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String document = exchange.getRequestURI().getQuery().replace("=", "");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(method + " " + document + " " + exchange.getRequestHeaders().getFirst(MOVED));
      if (method.equals("GET")) {
        Optional<String> held = Optional.ofNullable(documents.get(document));
        exchange.getResponseHeaders().set(MOVED, "varies_by_storage_class");
        send(exchange, held.isPresent() ? 200 : 404, held.orElseGet(() -> none(document)));
      } else if (refusal == 0) {
        documents.put(document, body);
        send(exchange, 200, "");
      } else {
        send(exchange, refusal, error(refusal == 403 ? "AccessDenied" : "OperationAborted"));
      }
    }
  }

  private static String none(String document) {
    return switch (document) {
      case "cors" -> error("NoSuchCORSConfiguration");
      case "lifecycle" -> error("NoSuchLifecycleConfiguration");
      default -> error("NoSuchPublicAccessBlockConfiguration");
    };
  }

  private static String error(String code) {
    return "<Error><Code>" + code + "</Code></Error>";
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
