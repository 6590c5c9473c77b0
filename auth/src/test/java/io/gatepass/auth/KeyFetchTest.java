package io.gatepass.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import io.gatepass.ports.CredentialsUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyFetchTest {
  private static final String SHOWN = Keys.shown(Keys.RSA, Keys.EC).toString();

  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private int answers;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void the_keys_of_the_issuer_are_read_and_of_a_private_one_the_public_half() {
    answer(200, SHOWN);
    assertThat(fetch().size()).isEqualTo(2);
    answer(200, "{\"keys\":[" + Keys.RSA.toJSONString() + "]}");
    assertThat(fetch().getKeys()).singleElement().matches(key -> !key.isPrivate());
  }

  @Test
  void a_kind_of_key_that_nobody_knows_does_not_hide_the_others() {
    answer(200, SHOWN.replaceFirst("\\[", "[{\"kty\":\"NEW\",\"kid\":\"n\"},"));

    assertThat(fetch().size()).isEqualTo(2);
  }

  @Test
  void a_key_that_cannot_be_read_does_not_hide_the_others() {
    for (String key :
        new String[] {
          "{}",
          "{\"kty\":\"EC\",\"crv\":\"brainpoolP256r1\",\"x\":\"AA\",\"y\":\"AA\"}",
          "{\"kty\":\"OKP\",\"crv\":\"X\",\"x\":\"AA\"}",
          "{\"kty\":\"RSA\",\"n\":\"AA\",\"e\":\"AQAB\",\"use\":\"\"}"
        }) {
      answer(200, SHOWN.replaceFirst("\\[", "[" + key + ","));
      assertThat(fetch().getKeys()).as(key).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void what_is_not_keys_makes_the_issuer_unavailable() {
    assertUnavailable(404, SHOWN);
    assertUnavailable(200, "<html>");
    assertUnavailable(200, "{}");
    assertUnavailable(200, "null");
    assertUnavailable(200, "{\"keys\":null}");
    assertUnavailable(200, "{\"keys\":[null]}");
    assertUnavailable(200, "{\"keys\":[]}");
    assertUnavailable(200, SHOWN + " ".repeat(300 << 10));
  }

  @Test
  void a_redirect_is_not_followed() {
    server.createContext(
        "/elsewhere",
        exchange -> {
          throw new AssertionError("followed");
        });
    server.createContext(
        "/keys/0",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThatThrownBy(this::fetch)
        .isInstanceOf(CredentialsUnavailable.class)
        .hasMessageContaining("302");
  }

  @Test
  void an_issuer_that_stops_in_the_middle_is_not_waited_for() {
    server.createContext(
        "/keys/0",
        exchange -> {
          exchange.sendResponseHeaders(200, SHOWN.length());
          exchange.getResponseBody().write(SHOWN.substring(0, 9).getBytes(UTF_8));
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });

    assertThatThrownBy(() -> fetch(Duration.ofMillis(300)))
        .isInstanceOf(CredentialsUnavailable.class)
        .hasMessageContaining("in time");
  }

  @Test
  void an_issuer_that_is_not_there_is_unavailable() {
    server.stop(0);

    assertThatThrownBy(this::fetch)
        .isInstanceOf(CredentialsUnavailable.class)
        .hasMessage("The issuer's keys could not be fetched.");
  }

  private void assertUnavailable(int status, String body) {
    answer(status, body);
    assertThatThrownBy(this::fetch).isInstanceOf(CredentialsUnavailable.class).hasNoCause();
  }

  private void answer(int status, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    server.createContext(
        "/keys/" + ++answers,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private JWKSet fetch() {
    return fetch(Duration.ofSeconds(20));
  }

  private JWKSet fetch(Duration patience) {
    URI address =
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys/" + answers);
    return new KeyFetch(address, patience).get();
  }
}
