package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dialect minio, whose server may let clients do more than was signed. */
class NarrowedCredentialsTest {
  private static final String TOO_SHORT = "EntityTooSmall";
  private static final String DENIED = "AccessDenied";

  private final Deque<String> answers = new ArrayDeque<>();
  private HttpServer server;
  private StorageProvider store;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/media",
        exchange -> {
          String code = answers.remove();
          exchange.getRequestBody().readAllBytes();
          byte[] body =
              ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
          int status = code.equals("SlowDown") ? 503 : code.equals(DENIED) ? 403 : 400;
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    store = Stores.open(uri, Map.of("dialect", "minio"));
  }

  @AfterEach
  void stop() {
    store.close();
    server.stop(0);
  }

  private void sign() {
    S3FormSamples.sign(store, Samples.id(), Samples.key(), exactly(HELLO));
  }

  @Test
  void no_form_is_signed_by_a_key_that_may_fan_out_until_it_may_no_more() {
    answers.add(TOO_SHORT);
    answers.add(TOO_SHORT);
    assertThatThrownBy(this::sign)
        .isInstanceOf(StorageException.Misconfigured.class)
        .hasMessageContaining("Deny s3:PutObjectFanOut");
    answers.addAll(List.of(TOO_SHORT, DENIED, DENIED));
    sign();
    assertThat(answers).isEmpty();
  }

  @Test
  void a_key_that_may_not_is_asked_once() {
    answers.addAll(List.of(TOO_SHORT, DENIED, DENIED));
    sign();
    sign();
    assertThat(answers).isEmpty();
  }

  @Test
  void nothing_is_signed_where_the_server_takes_what_nobody_signed() {
    answers.addAll(List.of(TOO_SHORT, DENIED, "XAmzContentChecksumMismatch"));
    assertThatThrownBy(this::sign)
        .isInstanceOf(StorageException.Misconfigured.class)
        .hasMessageContaining("s3:authType");
  }

  @Test
  void a_key_that_may_not_even_write_is_not_taken_for_a_safe_one() {
    answers.add(DENIED);
    assertThatThrownBy(this::sign)
        .isInstanceOf(StorageException.Misconfigured.class)
        .hasMessageContaining("s3:PutObject");
  }

  @Test
  void a_store_that_cannot_say_is_unavailable_and_no_form_is_signed() {
    answers.add("SlowDown");
    assertThatThrownBy(this::sign).isInstanceOf(StorageException.Unavailable.class);
    server.stop(0);
    assertThatThrownBy(this::sign).isInstanceOf(StorageException.Unavailable.class);
  }
}
