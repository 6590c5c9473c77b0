package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other systems hear of a real process. */
class WebhooksTest {
  private static final int MESSAGES = 20;

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
  @Scenario(number = 32, layer = Layer.PROCESS)
  void what_was_announced_while_a_webhook_was_off_is_held_and_sent_when_it_is_on() {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        GatewayProcess gateway = launch(receiver).start()) {
      GatepassClient client = gateway.client();
      String webhook = client.createWebhook(receiver.origin() + "/hook").id();
      assertThat(client.changeWebhook(webhook, "{\"enabled\":false}").status()).isEqualTo(200);
      String id = ready(client);
      assertThat(client.deliveries(webhook).body()).contains("\"state\":\"held\"");
      assertThat(receiver.messages()).isEmpty();

      client.changeWebhook(webhook, "{\"enabled\":true}");
      Eventually.holds(() -> receiver.messages().size() == 1);
      assertThat(receiver.messages().getFirst().body()).contains("\"id\":\"" + id + "\"");
    }
  }

  @Test
  @Scenario(number = 38, layer = Layer.PROCESS)
  void a_receiver_that_swallows_messages_holds_up_no_other() {
    try (WebhookReceiver silent = WebhookReceiver.silent();
        WebhookReceiver answering = WebhookReceiver.answering();
        GatewayProcess gateway = launch(silent, answering).start()) {
      GatepassClient client = gateway.client();
      client.createWebhook(silent.origin() + "/hook");
      client.createWebhook(answering.origin() + "/hook");
      for (int n = 0; n < MESSAGES; n++) {
        ready(client);
      }
      Eventually.holds(() -> answering.messages().size() == MESSAGES);
      assertThat(silent.messages()).hasSizeLessThan(MESSAGES / 2);
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

  private Launch launch(WebhookReceiver... receivers) {
    String origins =
        Arrays.stream(receivers).map(WebhookReceiver::origin).collect(Collectors.joining(","));
    return Launch.on(folder.resolve("data"))
        .with(Map.of("GATEPASS_WEBHOOKS_TRUSTED_ORIGINS", origins));
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
                  "update webhook_delivery set due_at = current_timestamp where due_at is not"
                      + " null"))
          .isEqualTo(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
