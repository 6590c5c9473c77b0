package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other systems hear of a real process. */
class WebhooksTest {
  @TempDir Path folder;

  @Test
  void others_are_told_what_is_ready_and_what_is_deleted() {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        GatewayProcess gateway = launch(receiver).start()) {
      GatepassClient client = gateway.client();
      Answer webhook = client.createWebhook(receiver.origin() + "/hook");
      assertThat(webhook.status()).isEqualTo(201);
      String id = ready(client);
      Eventually.holds(() -> receiver.messages().size() == 1);
      assertThat(receiver.messages().getFirst().body())
          .contains("\"type\":\"upload.ready\"", "\"id\":\"" + id + "\"");
      client.delete(id);
      Eventually.holds(() -> receiver.messages().size() == 2);
      assertThat(receiver.messages().getLast().body())
          .contains("\"type\":\"upload.deleted\"", "\"sequence\":2");

      Eventually.holds(
          () -> !client.deliveries(webhook.id()).body().contains("\"state\":\"pending\""));
      assertThat(client.deliveries(webhook.id()).body())
          .contains("\"state\":\"delivered\"", "\"status\":204");
      String message = receiver.messages().getFirst().id();
      assertThat(client.replay(webhook.id(), message).status()).isEqualTo(202);
      Eventually.holds(() -> receiver.messages().size() == 3);
      assertThat(receiver.messages().getLast().id()).isEqualTo(message);
      assertThat(receiver.messages().getLast().body())
          .isEqualTo(receiver.messages().getFirst().body());
      assertThat(gateway.output()).doesNotContain(webhook.text("secret"));
    }
  }

  @Test
  @Scenario(number = 33, layer = Layer.PROCESS)
  void a_crash_between_the_call_and_its_record_sends_again_under_the_same_id() {
    try (WebhookReceiver receiver = WebhookReceiver.silent()) {
      Launch launch = launch(receiver);
      GatewayProcess first = launch.start();
      first.client().createWebhook(receiver.origin() + "/hook");
      ready(first.client());
      Eventually.holds(() -> receiver.messages().size() == 1);
      first.kill();
      receiver.answer();
      endLeases(launch);
      try (GatewayProcess second = launch.start()) {
        Eventually.holds(() -> receiver.messages().size() == 2);
        assertThat(second.client().isLive()).isTrue();
        assertThat(receiver.messages())
            .extracting(WebhookReceiver.Message::id)
            .containsOnly(receiver.messages().getFirst().id());
      }
    }
  }

  private Launch launch(WebhookReceiver receiver) {
    return Launch.on(folder.resolve("data"))
        .with(Map.of("GATEPASS_WEBHOOKS_TRUSTED_ORIGINS", receiver.origin()));
  }

  private static String ready(GatepassClient client) {
    byte[] content = Noise.bytes(1000);
    Answer created = client.create(content);
    created.instruction().put(content);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    return created.id();
  }

  /** As time would do it. */
  private static void endLeases(Launch launch) {
    String url = "jdbc:h2:file:" + launch.data().resolve("gatepass") + ";MODE=PostgreSQL";
    try (Connection database =
            DriverManager.getConnection(url + ";DATABASE_TO_LOWER=TRUE", "gatepass", "");
        Statement statement = database.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update webhook_delivery set due_at = current_timestamp where due_at is not null"))
          .isEqualTo(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
