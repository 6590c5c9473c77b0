package io.gatepass.app.door;

import static io.gatepass.app.support.Authenticated.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.RawHttp;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With authentication pages of configured sites may call, and of no other. */
class CrossOriginTest {
  private static final String POLICIES = "GET /v1/policies HTTP/1.1";
  private static final String ANN =
      "Authorization: Bearer "
          + Authenticated.issuer().token(new Caller("acme", "ann", Set.of(Scope.UPLOAD)));

  @Test
  void a_page_that_may_call_is_let_read_the_answer() {
    assertThat(ask(POLICIES, "Host: gate.example", "Origin: " + PAGE, ANN))
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("access-control-allow-origin: " + PAGE + "\r\n")
        .containsIgnoringCase("access-control-expose-headers: Location, Retry-After")
        .containsIgnoringCase("vary: Origin")
        .doesNotContainIgnoringCase("allow-credentials");
  }

  @Test
  void it_may_read_a_refusal_too() {
    assertThat(ask(POLICIES, "Host: gate.example", "Origin: " + PAGE))
        .startsWith("HTTP/1.1 401 ")
        .containsIgnoringCase("access-control-allow-origin: " + PAGE + "\r\n");
  }

  @Test
  void its_preflight_is_answered_without_a_credential() {
    assertThat(
            ask(
                "OPTIONS /v1/uploads HTTP/1.1",
                "Host: gate.example",
                "Origin: " + PAGE,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization,content-type"))
        .startsWith("HTTP/1.1 204 ")
        .containsIgnoringCase("access-control-allow-origin: " + PAGE + "\r\n")
        .containsIgnoringCase("access-control-allow-methods: GET, HEAD, POST, PUT, PATCH, DELETE")
        .containsIgnoringCase("access-control-allow-headers: Authorization, Content-Type")
        .containsIgnoringCase("access-control-max-age: 600")
        .doesNotContainIgnoringCase("allow-credentials");
  }

  @Test
  void the_gateways_own_page_may_call_whether_or_not_tls_ends_before_it() {
    for (String scheme : new String[] {"http", "https"}) {
      assertThat(
              ask(POLICIES, "Host: Gate.example:8", "Origin: " + scheme + "://gate.example:8", ANN))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContainIgnoringCase("access-control-allow-origin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example",
        "http://app.example",
        "https://app.example:444",
        "https://app.example.evil",
        "https://APP.example",
        "https://gate.example.evil",
        "gate.example",
        "ftp://gate.example",
        ""
      })
  void another_page_may_not_although_it_has_a_right_token(String origin) {
    assertThat(ask(POLICIES, "Host: gate.example", "Origin: " + origin, ANN))
        .startsWith("HTTP/1.1 403 ")
        .contains("\"code\":\"origin_not_allowed\"")
        .doesNotContainIgnoringCase("access-control-allow-origin");
    assertThat(
            ask(
                "OPTIONS /v1/uploads HTTP/1.1",
                "Host: gate.example",
                "Origin: " + origin,
                "Access-Control-Request-Method: POST"))
        .startsWith("HTTP/1.1 403 ");
  }

  private static String ask(String... lines) {
    return RawHttp.ask(Authenticated.gateway().port(), lines);
  }
}
