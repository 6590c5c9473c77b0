package io.gatepass.app.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives spans as an OpenTelemetry collector does, over HTTP. */
final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final List<TracedSpan> spans = new CopyOnWriteArrayList<>();
  private final List<String> received = new CopyOnWriteArrayList<>();

  Collector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/v1/traces", this::receive);
    server.start();
  }

  /** What a gateway is told that sends its spans here, at once. */
  Map<String, String> environment() {
    return Map.of(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "http/protobuf",
        "OTEL_BSP_SCHEDULE_DELAY",
        "100");
  }

  List<TracedSpan> spans() {
    return spans;
  }

  List<TracedSpan> trace(String id) {
    return spans.stream().filter(span -> span.trace().equals(id)).toList();
  }

  /** Everything that came, as far as it is text. */
  String text() {
    return String.join("\n", received);
  }

  private void receive(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readAllBytes();
      received.add(new String(body, StandardCharsets.ISO_8859_1));
      spans.addAll(TracedSpan.of(body));
      call.sendResponseHeaders(200, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
