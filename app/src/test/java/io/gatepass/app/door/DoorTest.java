package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.gatepass.app.support.RawHttp;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
  private final LiveGateway gateway = LiveGateway.shared();

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "[::1]"})
  void the_gateway_goes_by_the_names_of_its_own_machine(String host) {
    assertThat(ask("GET /v1/policies HTTP/1.1", "Host: " + host + ":" + gateway.port()))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "localhost.evil.example:PORT",
        "localhost",
        "localhost:1",
        "localhost:PORT:PORT",
        "user@localhost:PORT",
        "127.0.0.1.evil.example:PORT",
        "0.0.0.0:PORT",
        ""
      })
  void a_foreign_host_is_refused_with_421(String host) {
    String name = host.replace("PORT", Integer.toString(gateway.port()));

    assertThat(ask("GET /v1/policies HTTP/1.1", "Host: " + name))
        .startsWith("HTTP/1.1 421 ")
        .contains("application/problem+json", "\"code\":\"host_not_allowed\"");
  }

  @Test
  void a_request_without_a_host_or_with_two_is_refused() {
    assertThat(ask("GET /v1/policies HTTP/1.0")).startsWith("HTTP/1.0 421 ");
    assertThat(ask("GET /v1/policies HTTP/1.1", host(), "Host: evil.example"))
        .doesNotStartWith("HTTP/1.1 2");
  }

  @Test
  void a_foreign_host_in_the_request_line_is_refused() {
    assertThat(ask("GET http://evil.example/v1/policies HTTP/1.1", host()))
        .doesNotStartWith("HTTP/1.1 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/web/page/main.js", "/docs", "/openapi.yaml", "/health", "/metrics"})
  void nothing_is_served_to_a_foreign_host(String path) {
    assertThat(ask("GET " + path + " HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void what_does_not_exist_is_refused_to_a_foreign_host_in_the_same_way() {
    assertThat(ask("GET /nowhere HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421 ");
    assertThat(ask("PATCH /v1/uploads HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void the_pages_own_origin_may_call() {
    assertThat(ask("GET /v1/policies HTTP/1.1", host(), "Origin: http://localhost:PORT"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "https://localhost:PORT",
        "http://localhost",
        "http://localhost:1",
        "http://localhost:PORT.evil.example"
      })
  void a_foreign_origin_is_refused_with_403(String origin) {
    assertThat(ask("POST /v1/uploads HTTP/1.1", host(), "Origin: " + origin, "Content-Length: 0"))
        .startsWith("HTTP/1.1 403 ")
        .contains("\"code\":\"origin_not_allowed\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "anything"})
  void an_image_on_another_sites_page_creates_nothing(String site) {
    String target = "GET /uppy/s3/params?filename=a.png&type=image/png HTTP/1.1";
    assertThat(ask(target, host(), "Sec-Fetch-Site: " + site))
        .startsWith("HTTP/1.1 403 ")
        .contains("\"code\":\"origin_not_allowed\"");
    assertThat(ask(target, host(), "Sec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_preflight_from_a_foreign_origin_is_refused() {
    assertThat(
            ask(
                "OPTIONS /v1/uploads HTTP/1.1",
                host(),
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST"))
        .startsWith("HTTP/1.1 403 ")
        .doesNotContainIgnoringCase("access-control-allow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=192.0.2.1",
        "X-Forwarded-For: 192.0.2.1",
        "x-forwarded-host: localhost",
        "X-Forwarded-Anything: x",
        "X-Real-IP: 192.0.2.1"
      })
  void a_forwarded_request_is_refused_with_403(String header) {
    assertThat(ask("GET /v1/policies HTTP/1.1", host(), header))
        .startsWith("HTTP/1.1 403 ")
        .contains("\"code\":\"forwarded_not_allowed\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer worthless", "Basic YTpi", "Bearer", ""})
  void a_credential_that_does_not_verify_is_refused_with_401(String credential) {
    assertThat(ask("GET /v1/policies HTTP/1.1", host(), "Authorization: " + credential))
        .startsWith("HTTP/1.1 401 ")
        .containsIgnoringCase("\r\nwww-authenticate: Bearer\r\n")
        .contains("\"code\":\"credential_invalid\"")
        .doesNotContain("worthless");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/policies", "/nowhere", "/docs", "/openapi.yaml", "/metrics"})
  void every_answer_tells_the_browser_to_be_careful(String path) {
    assertThat(ask("GET " + path + " HTTP/1.1", host()).toLowerCase(Locale.ROOT))
        .contains("x-content-type-options: nosniff", "referrer-policy: no-referrer")
        .contains("content-security-policy: default-src 'none'");
  }

  @Test
  void a_refusal_carries_the_careful_headers_too() {
    assertThat(ask("GET / HTTP/1.1", "Host: evil.example").toLowerCase(Locale.ROOT))
        .contains("x-content-type-options: nosniff", "content-security-policy: ");
  }

  private String host() {
    return "Host: localhost:PORT";
  }

  private String ask(String... lines) {
    for (int i = 0; i < lines.length; i++) {
      lines[i] = lines[i].replace("PORT", Integer.toString(gateway.port()));
    }
    return RawHttp.ask(gateway.port(), lines);
  }
}
