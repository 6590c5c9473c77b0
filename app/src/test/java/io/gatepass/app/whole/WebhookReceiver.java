package io.gatepass.app.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Somebody's backend: takes every message, at first perhaps without ever answering. */
final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final CountDownLatch answering;

  /**
   * One message as it came.
   *
   * @param traced whether it names a trace of the sender's
   */
  record Message(String id, String timestamp, String signature, String body, boolean traced) {}

  private WebhookReceiver(int silent) {
    this.answering = new CountDownLatch(silent);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::receive);
    server.start();
  }

  static WebhookReceiver answering() {
    return new WebhookReceiver(0);
  }

  /** Answers nothing before {@link #answer}. */
  static WebhookReceiver silent() {
    return new WebhookReceiver(1);
  }

  void answer() {
    answering.countDown();
  }

  List<Message> messages() {
    return messages;
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void receive(HttpExchange call) throws IOException {
    try (call) {
      messages.add(
          new Message(
              call.getRequestHeaders().getFirst("webhook-id"),
              call.getRequestHeaders().getFirst("webhook-timestamp"),
              call.getRequestHeaders().getFirst("webhook-signature"),
              new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
              call.getRequestHeaders().containsKey("traceparent")));
      answering.await();
      call.sendResponseHeaders(204, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
