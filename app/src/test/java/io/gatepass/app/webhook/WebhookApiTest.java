package io.gatepass.app.webhook;

import static io.gatepass.app.webhook.WebhookApi.TRUSTED;
import static io.gatepass.app.webhook.WebhookApi.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookApiTest {
  private static final String NOBODY = "wh_018f0000-0000-7000-8000-000000000000";
  private static final String NO_MESSAGE = "msg_018f0000-0000-7000-8000-000000000000";
  private WebhookApi api;

  @BeforeAll
  void start() {
    api = new WebhookApi();
  }

  @AfterAll
  void stop() {
    api.close();
  }

  @AfterEach
  void empty() {
    FindWebhook find = api.gateway().running().context().getBean(FindWebhook.class);
    find.list(Caller.local()).forEach(webhook -> api.delete(Names.WEBHOOK.of(webhook.id())));
  }

  @Test
  void a_secret_is_shown_when_it_is_made_and_never_again() {
    HttpResponse<String> created = api.create(TRUSTED + "/hook");
    String id = member(created, "id");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).contains("/v1/webhooks/" + id);
    assertThat(created.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(member(created, "secret")).startsWith("whsec_");
    assertThat(api.read(id).body())
        .contains("\"enabled\":true", TRUSTED + "/hook")
        .doesNotContain("whsec_");
    assertThat(api.gateway().get("/v1/webhooks").body()).contains(id).doesNotContain("whsec_");

    HttpResponse<String> rotated = api.send("POST", "/v1/webhooks/" + id + "/rotate", "");
    assertThat(member(rotated, "secret"))
        .startsWith("whsec_")
        .isNotEqualTo(member(created, "secret"));
    assertThat(member(rotated, "previousSecretUntil")).isNotEmpty();
    assertThat(api.read(id).body()).doesNotContain("whsec_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://a:b@example.com/",
        "http://localhost:2/",
        "https://example.com:444/",
        "/hook",
        "not a url",
        ""
      })
  void an_address_that_is_never_called_is_refused(String url) {
    HttpResponse<String> refused = api.create(url);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(member(refused, "code")).isEqualTo("webhook_url_not_allowed");
    String id = api.created();
    assertThat(api.change(id, "{\"url\":\"" + url + "\"}").statusCode()).isEqualTo(422);
    assertThat(api.read(id).body()).contains(TRUSTED);
  }

  @Test
  void what_is_missing_or_unknown_is_told() {
    assertThat(member(api.send("POST", "/v1/webhooks", "{}"), "code")).isEqualTo("url_missing");
    assertThat(api.send("POST", "/v1/webhooks", "{\"uri\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(api.change(api.created(), "{\"enabled\":\"true\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void a_webhook_can_be_moved_switched_off_and_on() {
    String id = api.created();
    assertThat(api.change(id, "{\"enabled\":false}").body())
        .contains("\"enabled\":false", "\"disabledBecause\":\"operator\"");
    assertThat(api.change(id, "{\"url\":\"https://example.com/a\"}").body())
        .contains("https://example.com/a", "\"enabled\":false");
    assertThat(api.change(id, "{\"enabled\":true}").body()).contains("\"enabled\":true");
    assertThat(api.change(id, "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_not_there_is_not_found_and_can_be_deleted() {
    for (String id : new String[] {NOBODY, "018f0000", "wh_1"}) {
      assertThat(member(api.read(id), "code")).isEqualTo("webhook_not_found");
      assertThat(api.change(id, "{}").statusCode()).isEqualTo(404);
      assertThat(api.delete(id).statusCode()).isEqualTo(204);
      assertThat(api.gateway().get("/v1/webhooks/" + id + "/deliveries").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void only_what_was_sent_to_an_enabled_webhook_is_replayed() {
    String id = api.created();
    String replay = "/v1/webhooks/" + id + "/deliveries/" + NO_MESSAGE + "/replay";
    assertThat(member(api.send("POST", replay, ""), "code")).isEqualTo("delivery_not_found");
    api.change(id, "{\"enabled\":false}");
    assertThat(member(api.send("POST", replay, ""), "code")).isEqualTo("webhook_disabled");
    assertThat(api.gateway().get("/v1/webhooks/" + id + "/deliveries?cursor=x").statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_tenant_has_twenty_webhooks_at_most() {
    for (int n = 0; n < 20; n++) {
      api.created();
    }
    assertThat(member(api.create(TRUSTED), "code")).isEqualTo("webhooks_too_many");
  }

  @Test
  void webhooks_belong_to_a_tenant_and_its_administrators() {
    String id = api.created();
    FindWebhook find = api.gateway().running().context().getBean(FindWebhook.class);
    CreateWebhook create = api.gateway().running().context().getBean(CreateWebhook.class);
    Caller foreign = new Caller("other", "local", Set.of(Scope.values()));
    Caller client = new Caller("local", "local", Set.of(Scope.UPLOAD, Scope.DELETE));
    assertThat(find.list(foreign)).isEmpty();
    assertThatThrownBy(() -> find.find(foreign, Names.WEBHOOK.parse(id)))
        .isInstanceOf(WebhookException.NotFound.class);
    assertThatThrownBy(() -> find.list(client)).isInstanceOf(UploadException.Forbidden.class);
    assertThatThrownBy(() -> create.create(client, URI.create(TRUSTED)))
        .isInstanceOf(UploadException.Forbidden.class);
  }
}
