package io.gatepass.app.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.LiveGateway;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenApiTest {
  private static final Caller BACKEND = new Caller("acme", "shop", Set.of(Scope.UPLOAD));
  private static final String TOKENS = "/v1/tokens";
  private static final String WISH =
      "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":5}";

  @Test
  void a_token_is_shown_when_it_is_made_and_never_again() {
    HttpResponse<String> made = mint("{\"count\":2,\"maxSize\":10,\"metadata\":{\"order\":\"7\"}}");

    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(made.body())
        .contains("\"count\":2,\"used\":0", "\"maxSize\":10", "\"policy\":\"default\"");
    SecretToken token = SecretToken.parse(TokenName.FORM, member(made, "token")).orElseThrow();
    String id = member(made, "id");
    assertThat(id).isEqualTo(TokenName.FORM.of(token.id()));

    HttpResponse<String> created = holding(token.text(), "POST", "/v1/uploads", WISH);
    assertThat(created.body()).contains("\"order\":\"7\"");
    HttpResponse<String> read = Authenticated.ask(BACKEND, "GET", TOKENS + "/" + id, "");
    assertThat(read.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(read.body())
        .contains("\"used\":1")
        .doesNotContain(token.secret(), token.digest(), "\"token\":", "digest");
  }

  @Test
  void a_batch_counts_each_of_its_items() {
    String token = member(mint("{\"count\":2}"), "token");
    String items = "{\"items\":[" + WISH + "," + WISH + "," + WISH + "]}";

    HttpResponse<String> batch = holding(token, "POST", "/v1/uploads/batch", items);

    assertThat(batch.body().split("\"status\":201", -1)).hasSize(3);
    assertThat(batch.body()).contains("\"status\":403", "\"code\":\"token_used_up\"");
  }

  @Test
  void revoked_it_is_refused_everywhere_and_its_upload_is_still_its_makers() {
    HttpResponse<String> made = mint("{}");
    String token = member(made, "token");
    String path = "/v1/uploads/" + member(holding(token, "POST", "/v1/uploads", WISH), "id");
    assertThat(holding(token, "GET", path, "").statusCode()).isEqualTo(200);

    String own = TOKENS + "/" + member(made, "id");
    assertThat(Authenticated.ask(BACKEND, "DELETE", own, "").statusCode()).isEqualTo(204);
    assertThat(Authenticated.ask(BACKEND, "DELETE", own, "").statusCode()).isEqualTo(204);

    HttpResponse<String> refused = holding(token, "GET", path, "");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("invalid_token");
    assertThat(Authenticated.ask(BACKEND, "GET", path, "").statusCode()).isEqualTo(200);
    assertThat(Authenticated.ask(BACKEND, "GET", own, "").body()).contains("revokedAt");
  }

  @Test
  void a_token_opens_nothing_but_uploads() {
    String token = member(mint("{}"), "token");

    assertThat(holding(token, "POST", TOKENS, "{}").statusCode()).isEqualTo(403);
    for (String path : new String[] {"/v1/keys", "/v1/webhooks", "/metrics", "/health"}) {
      assertThat(holding(token, "GET", path, "").statusCode()).as(path).isEqualTo(403);
    }
    assertThat(holding(token.substring(0, 60), "GET", "/v1/uploads", "").statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"policy\":1}",
        "{\"count\":\"1\"}",
        "{\"expiresIn\":1.5}",
        "{\"metadata\":[]}",
        "{\"scopes\":[\"download\"]}",
        "[]",
        "{"
      })
  void what_is_not_the_json_of_a_token_is_refused(String json) {
    assertThat(mint(json).statusCode()).isEqualTo(400);
  }

  @Test
  void a_gateway_without_authentication_makes_none_and_says_what_is_missing() {
    HttpResponse<String> refused = LiveGateway.shared().post(TOKENS, "{}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("\"code\":\"tokens_not_offered\"", "gatepass.auth");
    assertThat(LiveGateway.shared().get(TOKENS + "/gput_x").body()).contains("token_not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token-not-found",
        "tokens-not-offered",
        "token-expired",
        "token-used-up",
        "count-invalid",
        "token-expires-in-invalid",
        "metadata-fixed"
      })
  void what_may_be_wrong_with_a_token_is_explained(String problem) {
    assertThat(LiveGateway.shared().get("/problems/" + problem).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> mint(String json) {
    return Authenticated.ask(BACKEND, "POST", TOKENS, json);
  }

  private static HttpResponse<String> holding(
      String token, String method, String path, String json) {
    return LiveGateway.send(
        HttpRequest.newBuilder(Authenticated.gateway().uri(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build());
  }

  private static String member(HttpResponse<String> answer, String name) {
    return answer.body().replaceFirst("(?s).*?\"" + name + "\":\"([^\"]*)\".*", "$1");
  }
}
