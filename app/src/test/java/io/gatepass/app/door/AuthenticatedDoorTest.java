package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.RawHttp;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatedDoorTest {
  private static final Caller ANN = new Caller("acme", "ann", Set.of(Scope.UPLOAD));
  private static final Caller ADMIN = new Caller("acme", "ops", Set.of(Scope.ADMIN));
  private static final String POLICIES = "GET /v1/policies HTTP/1.1";

  @Test
  void whoever_shows_a_right_token_is_let_in_by_any_name_and_through_any_proxy() {
    for (String host : new String[] {"localhost", "gate.example", "10.0.0.1:1", ""}) {
      assertThat(ask(POLICIES, "Host: " + host, bearer(ANN), "X-Forwarded-For: 192.0.2.1"))
          .startsWith("HTTP/1.1 200 ");
    }
    assertThat(ask("GET http://gate.example/v1/policies HTTP/1.1", "Host: x", bearer(ANN)))
        .startsWith("HTTP/1.1 200 ");
    assertThat(ask(POLICIES, "Host: x", bearer(ANN).replace("Bearer", "bearer")))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic YW5uOmFubg==",
        "Bearer",
        "Bearer ",
        "Bearer a b",
        "Bearer a,Bearer b",
        "Digest x",
        "Bearer gpk_x",
        "Bearer gpk_AAAAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer e30.e30.e30",
        "Bearer worthless",
        "worthless"
      })
  void any_other_credential_is_refused_with_401_everywhere(String credential) {
    for (String path : new String[] {"/v1/policies", "/", "/health/liveness", "/nowhere"}) {
      assertThat(ask("GET " + path + " HTTP/1.1", "Host: x", "Authorization: " + credential))
          .startsWith("HTTP/1.1 401 ")
          .contains("WWW-Authenticate: Bearer error=\"invalid_token\"")
          .contains("\"code\":\"credential_invalid\"", "\"Send one that this gateway takes.\"")
          .doesNotContain("worthless");
    }
  }

  @Test
  void two_credentials_are_refused_although_each_is_right() {
    assertThat(ask(POLICIES, "Host: x", bearer(ANN), bearer(ANN))).startsWith("HTTP/1.1 401 ");
  }

  @Test
  void a_token_that_has_expired_is_refused() {
    String old = Authenticated.issuer().token(ANN, Instant.now().minusSeconds(120));

    assertThat(ask(POLICIES, "Host: x", "Authorization: Bearer " + old))
        .startsWith("HTTP/1.1 401 ");
  }

  @Test
  void a_refusal_is_counted_by_why() {
    ask(POLICIES, "Host: x", "Authorization: Bearer forged");
    ask(POLICIES, "Host: x");

    assertThat(Authenticated.ask(ADMIN, "GET", "/metrics", "").body())
        .containsPattern("gatepass_credentials_refused_total\\{reason=\"forged\"} [1-9]")
        .containsPattern("gatepass_credentials_refused_total\\{reason=\"missing\"} [1-9]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/health"})
  void metrics_and_all_health_are_for_the_operator(String path) {
    assertThat(Authenticated.ask(ADMIN, "GET", path, "").statusCode()).isEqualTo(200);
    assertThat(Authenticated.ask(ANN, "GET", path, ""))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(403))
        .satisfies(answer -> assertThat(answer.body()).contains("\"code\":\"scope_missing\""));
  }

  @Test
  void the_scope_metrics_reads_the_numbers_and_nothing_else_of_the_operators() {
    String wish =
        "{\"name\":\"p\",\"tenant\":\"ops\",\"owner\":\"prometheus\",\"scopes\":[\"metrics\"]}";
    String key =
        Authenticated.ask(ADMIN, "POST", "/v1/keys", wish)
            .body()
            .replaceFirst("(?s).*\"key\":\"([^\"]*)\".*", "$1");

    assertThat(Authenticated.asking(key, "GET", "/metrics", "").statusCode()).isEqualTo(200);
    assertThat(Authenticated.asking(key, "GET", "/health/readiness", "").body())
        .isEqualTo("{\"status\":\"UP\"}");
    for (String path : List.of("/health", "/v1/keys", "/v1/audit", "/v1/webhooks")) {
      assertThat(Authenticated.asking(key, "GET", path, "").statusCode()).as(path).isEqualTo(403);
    }
    assertThat(Authenticated.ask(ANN, "GET", "/metrics", "").body())
        .contains("lacks the scope metrics");
  }

  /** What an identity provider calls so may be a tenant's own, and these are numbers of all. */
  @Test
  void a_token_that_says_metrics_reads_none() {
    Caller forged = new Caller("acme", "ann", Set.of(Scope.METRICS));

    assertThat(Authenticated.ask(forged, "GET", "/metrics", "").statusCode()).isEqualTo(403);
  }

  @Test
  void readiness_is_told_to_everybody_and_its_details_to_the_operator() {
    assertThat(Authenticated.ask("GET", "/health/readiness").body())
        .isEqualTo("{\"status\":\"UP\"}");
    assertThat(Authenticated.ask("GET", "/health/liveness").body())
        .isEqualTo("{\"status\":\"UP\"}");
    assertThat(Authenticated.ask(ANN, "GET", "/health/readiness", "").body())
        .isEqualTo("{\"status\":\"UP\"}");
    assertThat(Authenticated.ask(ADMIN, "GET", "/health/readiness", "").body())
        .contains("\"database\"", "\"store main\"");
  }

  @Test
  void events_are_let_in_by_their_own_source_and_by_no_token_of_ours() {
    assertThat(events("main", "Authorization: Bearer " + Authenticated.EVENTS_TOKEN))
        .startsWith("HTTP/1.1 204 ");
    assertThat(events("main", bearer(ADMIN)))
        .startsWith("HTTP/1.1 401 ")
        .contains("Nothing proves where this event comes from.");
    assertThat(events("main", "X: y")).startsWith("HTTP/1.1 401 ");
    assertThat(events("none", "X: y")).startsWith("HTTP/1.1 404 ");
    assertThat(events("other", "X: y")).startsWith("HTTP/1.1 403 ");
    assertThat(events("other", "Authorization: Bearer " + Authenticated.EVENTS_TOKEN))
        .startsWith("HTTP/1.1 401 ")
        .contains("\"Send one that this gateway takes.\"");
  }

  private static String events(String store, String header) {
    return ask(
        "POST /v1/events/" + store + " HTTP/1.1",
        "Host: x",
        "Content-Length: 2",
        header,
        "Connection: close\r\n\r\n{}");
  }

  private static String bearer(Caller caller) {
    return "Authorization: Bearer " + Authenticated.issuer().token(caller);
  }

  private static String ask(String... lines) {
    return RawHttp.ask(Authenticated.gateway().port(), lines);
  }
}
