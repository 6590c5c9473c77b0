package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.gatepass.app.support.RawHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one opening in the closed door: a source's credential, at its own address. */
class EventsDoorTest {
  private static final String TOKEN = "Authorization: Bearer a-token-of-twenty-letters";
  private static LiveGateway gateway;

  @BeforeAll
  static void start() {
    Map<String, String> settings = new HashMap<>();
    for (String store : List.of("main", "other")) {
      settings.put("stores." + store + ".provider", "fake");
      settings.put("stores." + store + ".bucket", "events-" + store);
      settings.put("stores." + store + ".region", "r");
    }
    settings.put("default-store", "main");
    settings.put("events.main.source", "minio");
    settings.put("events.main.token", "a-token-of-twenty-letters");
    settings.put("events.other.source", "sns");
    settings.put("events.other.topic-arns", "arn:aws:sns:eu-west-1:123456789012:uploads");
    gateway = LiveGateway.with(settings);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void a_credential_comes_to_the_source_that_verifies_it() {
    assertThat(post("/v1/events/main", "{}", TOKEN)).startsWith("HTTP/1.1 204 ");
    assertThat(post("/v1/events/main", "{}", TOKEN + "s")).startsWith("HTTP/1.1 401 ");
    assertThat(post("/v1/events/main", "{}")).startsWith("HTTP/1.1 401 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/events/other",
        "/v1/events/none",
        "/v1/events/main/",
        "/v1/events/main/x",
        "/v1/events/%6dain",
        "/v1//events/main",
        "/v1/uploads",
        "/v1/uploads?/v1/events/main"
      })
  void everywhere_else_it_is_refused_as_ever(String target) {
    assertThat(post(target, "{}", TOKEN))
        .startsWith("HTTP/1.1 401 ")
        .contains("No authentication is configured");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "OPTIONS", "PUT", "DELETE"})
  void another_method_carries_none(String method) {
    assertThat(ask(method + " /v1/events/main HTTP/1.1", host(), TOKEN))
        .startsWith("HTTP/1.1 401 ");
  }

  @Test
  void host_origin_and_forwarding_are_refused_there_too() {
    assertThat(ask("POST /v1/events/main HTTP/1.1", "Host: evil.example", TOKEN))
        .startsWith("HTTP/1.1 421 ");
    assertThat(post("/v1/events/main", "{}", TOKEN, "Origin: https://evil.example"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(post("/v1/events/main", "{}", TOKEN, "X-Forwarded-For: 192.0.2.1"))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void more_than_256_kib_are_too_large_and_what_is_no_json_is_malformed() {
    String length = "Content-Length: " + ((256 << 10) + 1);
    assertThat(ask("POST /v1/events/main HTTP/1.1", host(), length, TOKEN))
        .as("before any of it is sent")
        .startsWith("HTTP/1.1 413 ");
    assertThat(post("/v1/events/main", "{", TOKEN)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void a_store_whose_source_sends_nothing_here_is_not_found() {
    assertThat(post("/v1/events/none", "{}")).startsWith("HTTP/1.1 404 ");
    assertThat(post("/v1/events/other", "{}")).startsWith("HTTP/1.1 403 ");
  }

  private static String post(String target, String body, String... headers) {
    String[] lines = new String[headers.length + 4];
    lines[0] = "POST " + target + " HTTP/1.1";
    lines[1] = host();
    lines[2] = "Content-Length: " + body.length();
    System.arraycopy(headers, 0, lines, 3, headers.length);
    lines[headers.length + 3] = "Connection: close\r\n\r\n" + body;
    return ask(lines);
  }

  private static String ask(String... lines) {
    return RawHttp.ask(gateway.port(), lines);
  }

  private static String host() {
    return "Host: localhost:" + gateway.port();
  }
}
