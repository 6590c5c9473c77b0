package io.gatepass.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatepass.ports.EventsUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmazonWebTest {
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration GENEROUS = Duration.ofMinutes(1);

  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/begun", this::neverEnd);
    server.createContext("/whole", call -> answer(call, 1000));
    server.createContext("/large", call -> answer(call, 65 << 10));
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void an_answer_whose_body_never_ends_is_given_up_in_time() {
    assertThatThrownBy(() -> get("/begun", SHORT)).isInstanceOf(EventsUnavailable.class);
  }

  @Test
  void a_whole_answer_is_read_and_a_large_or_missing_one_refused() {
    assertThat(get("/whole", GENEROUS)).hasSize(1000);
    assertThatThrownBy(() -> get("/large", GENEROUS)).isInstanceOf(EventsUnavailable.class);
    assertThatThrownBy(() -> get("/none", GENEROUS)).isInstanceOf(EventsUnavailable.class);
  }

  private String get(String path, Duration patience) {
    return new AmazonWeb(patience)
        .get(URI.create("http://localhost:" + server.getAddress().getPort() + path));
  }

  private static void answer(HttpExchange call, int length) throws IOException {
    try (call) {
      call.sendResponseHeaders(200, length);
      call.getResponseBody().write(new byte[length]);
    }
  }

  private void neverEnd(HttpExchange call) throws IOException {
    try (call) {
      call.sendResponseHeaders(200, 1000);
      OutputStream body = call.getResponseBody();
      body.write('a');
      body.flush();
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
