package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real receiver hears of uploads that end in every way that is told, and by whom. */
class EndsToldTest {
  private static final byte[] PAGE = "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8);
  private static final byte[] CONTENT = Noise.bytes(1_000);
  private static final Map<String, String> SHORT =
      Map.of(
          "GATEPASS_POLICIES_DEFAULT_URL_TTL", "15s",
          "GATEPASS_POLICIES_DEFAULT_UPLOAD_TTL", "15s",
          "GATEPASS_SWEEP_GRACE", "1s",
          "GATEPASS_SWEEP_INTERVAL", "1s");

  @TempDir Path folder;

  @Test
  void failed_orphaned_and_deleted_are_each_told_once_with_a_right_signature() {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data"))
                .with(SHORT)
                .with(Map.of("GATEPASS_WEBHOOKS_TRUSTED_ORIGINS", receiver.origin()))
                .start()) {
      GatepassClient client = gateway.client();
      String secret = client.createWebhook(receiver.origin() + "/hook").text("secret");
      String orphaned = client.create(CONTENT).id();
      String failed = failed(client);
      String deleted = deleted(client);
      String aborted = client.create(CONTENT).id();
      assertThat(client.delete(aborted).status()).isEqualTo(204);

      Eventually.holds(() -> client.read(orphaned).text("status").equals("orphaned"));
      Eventually.holds(() -> receiver.messages().size() == 4);
      assertThat(receiver.messages())
          .allSatisfy(message -> assertThat(new Signed(message).isBy(secret)).isTrue())
          .noneMatch(message -> new Signed(message).isBy(secret.replaceAll("_.{4}", "_AAAA")))
          .extracting(WebhookReceiver.Message::id)
          .doesNotHaveDuplicates();
      assertThat(told(receiver, failed))
          .singleElement()
          .asString()
          .contains("content_mismatch", "\"upload.failed\"");
      assertThat(told(receiver, orphaned))
          .singleElement()
          .asString()
          .contains("\"upload.orphaned\"");
      assertThat(told(receiver, deleted))
          .satisfiesExactlyInAnyOrder(
              body -> assertThat(body).contains("\"upload.ready\"", "\"sequence\":1"),
              body -> assertThat(body).contains("\"upload.deleted\"", "\"sequence\":2"));
      assertThat(told(receiver, aborted)).isEmpty();
    }
  }

  private static String failed(GatepassClient client) {
    Answer created = client.create("cat.png", "image/png", PAGE.length);
    assertThat(created.instruction().put(PAGE).statusCode()).isEqualTo(200);
    assertThat(client.finish(created.id()).status()).isEqualTo(422);
    return created.id();
  }

  private static String deleted(GatepassClient client) {
    Answer created = client.create(CONTENT);
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    assertThat(client.delete(created.id()).status()).isEqualTo(204);
    return created.id();
  }

  private static List<String> told(WebhookReceiver receiver, String id) {
    return receiver.messages().stream()
        .map(WebhookReceiver.Message::body)
        .filter(body -> body.contains(id))
        .toList();
  }
}
