package io.gatepass.app.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.support.LiveGateway;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ApiKeyRepository;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyApiTest {
  private final LiveGateway gateway = LiveGateway.shared();

  @Test
  void a_key_is_shown_when_it_is_made_and_never_again() {
    HttpResponse<String> made = create(",\"expiresIn\":3600");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(made.body())
        .contains("\"tenant\":\"acme\"", "\"scopes\":[\"upload\",\"download\"]", "expiresAt");
    SecretToken key = SecretToken.parse(KeyId.FORM, member(made, "key")).orElseThrow();
    assertThat(member(made, "id")).isEqualTo(KeyId.of(key.id()));

    HttpResponse<String> listed = gateway.get("/v1/keys");
    assertThat(listed.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(listed.body())
        .contains(KeyId.of(key.id()))
        .doesNotContain(key.secret(), key.digest(), "\"key\":", "digest");
  }

  @Test
  void a_revoked_key_stays_in_the_list_and_can_be_revoked_again() {
    String id = member(create(""), "id");
    assertThat(listed(id)).doesNotContain("revokedAt", "expiresAt");
    assertThat(revoke(id).statusCode()).isEqualTo(204);
    String since = listed(id);
    assertThat(since).contains("revokedAt");
    assertThat(revoke(id).statusCode()).isEqualTo(204);
    assertThat(listed(id)).isEqualTo(since);
  }

  @Test
  void a_key_that_never_was_is_not_found() {
    String unknown = KeyId.of(UploadId.at(Instant.now(), new SecureRandom()).value());
    for (String id : new String[] {unknown, "gpk_1", member(create(""), "key")}) {
      assertThat(revoke(id).statusCode()).isEqualTo(404);
      assertThat(member(revoke(id), "code")).isEqualTo("key_not_found");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":1}",
        "{\"scopes\":\"upload\"}",
        "{\"scopes\":[1]}",
        "{\"scopes\":[null]}",
        "{\"expiresIn\":\"3600\"}",
        "{\"expiresIn\":1.5}",
        "{\"secret\":\"mine\"}",
        "[]",
        "{"
      })
  void what_is_not_the_json_of_a_key_is_refused(String json) {
    assertThat(gateway.post("/v1/keys", json).statusCode()).isEqualTo(400);
  }

  @Test
  void all_that_is_wrong_with_a_key_is_told() {
    HttpResponse<String> refused = gateway.post("/v1/keys", "{\"tenant\":\"A\",\"scopes\":[]}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("name_missing", "tenant_invalid", "owner_missing", "scopes_empty");
    assertThat(member(create(",\"expiresIn\":0"), "code")).isEqualTo("expires_in_invalid");
    assertThat(member(create(",\"expiresAt\":\"now\""), "code")).isEqualTo("expires_at_invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name-missing",
        "key-name-invalid",
        "tenant-missing",
        "tenant-invalid",
        "owner-missing",
        "owner-invalid",
        "scopes-missing",
        "scopes-empty",
        "scope-unknown",
        "expires-in-invalid",
        "expires-at-invalid",
        "expiry-ambiguous",
        "key-not-found"
      })
  void what_may_be_wrong_with_a_key_is_explained(String problem) {
    assertThat(gateway.get("/problems/" + problem).statusCode()).isEqualTo(200);
  }

  @Test
  void only_an_administrator_has_to_do_with_keys() {
    ApiKeyRepository keys = gateway.running().context().getBean(ApiKeyRepository.class);
    RevokeKey revoke = gateway.running().context().getBean(RevokeKey.class);
    CreateKey create = gateway.running().context().getBean(CreateKey.class);
    Caller client = new Caller("acme", "ann", Set.of(Scope.UPLOAD, Scope.DELETE, Scope.DOWNLOAD));
    KeyRequest wish = new KeyRequest(null, null, null, null, null, null);
    assertThatThrownBy(() -> create.create(client, wish))
        .isInstanceOf(UploadException.Forbidden.class);
    assertThatThrownBy(() -> revoke.revoke(client, Optional.empty()))
        .isInstanceOf(UploadException.Forbidden.class);
    assertThatThrownBy(() -> new ListKeys(keys).list(client))
        .isInstanceOf(UploadException.Forbidden.class);
  }

  private HttpResponse<String> create(String more) {
    return gateway.post(
        "/v1/keys",
        "{\"name\":\"ci\",\"tenant\":\"acme\",\"owner\":\"ann\","
            + "\"scopes\":[\"download\",\"upload\"]"
            + more
            + "}");
  }

  private HttpResponse<String> revoke(String id) {
    return LiveGateway.send(HttpRequest.newBuilder(gateway.uri("/v1/keys/" + id)).DELETE().build());
  }

  /** What the list says of that one. */
  private String listed(String id) {
    Matcher found =
        Pattern.compile("\\{\"id\":\"" + id + "\"[^}]*}").matcher(gateway.get("/v1/keys").body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String member(HttpResponse<String> answer, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
    return found.find() ? found.group(1) : "";
  }
}
