package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.contract.ServerAbsent;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uploads that become ready by what the clouds sign, without finalize and without a sweep.
 *
 * <p>The gateway takes certificates and keys from hosts of the clouds alone, whatever it is told.
 * The test stands where the process meets the network: its JVM is told of a proxy, as behind a
 * company's, and trusts the certificate that stands for those hosts behind it. Nothing of the
 * gateway is replaced; nearer to the clouds there are only their own keys.
 */
class SignedEventsTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);

  @TempDir Path folder;
  private Clouds clouds;
  private CloudMessages messages;

  @BeforeEach
  void start() throws Exception {
    clouds = new Clouds(folder);
    messages = new CloudMessages(clouds.keys());
  }

  @AfterEach
  void stop() {
    clouds.close();
  }

  @Test
  @Scenario(number = 5, layer = Layer.PROCESS)
  @Scenario(number = 9, layer = Layer.PROCESS)
  void a_subscription_of_sns_is_confirmed_and_its_signed_notification_makes_ready()
      throws Exception {
    try (ExternalStore store = new ExternalStore();
        GatewayProcess gateway =
            launch("sns", Map.of("TOPIC_ARNS", CloudMessages.TOPIC))
                .with(store.environment())
                .start()) {
      GatepassClient client = gateway.client();
      assertThat(send(client, messages.confirmation())).isEqualTo(204);
      Answer upload = client.create(CONTENT);
      PushedEvent event = PushedEvent.created(upload).of(upload.instruction().put(CONTENT));
      String notification = messages.notification(event);

      assertThat(send(client, notification.replace("m-1", "m-2"))).isEqualTo(401);
      assertThat(client.read(upload.id()).text("status")).isEqualTo("pending");
      assertThat(send(client, notification)).isEqualTo(204);
      becomesReady(client, upload);
      assertThat(clouds.asked())
          .containsExactly(
              Clouds.SNS + "/SimpleNotificationService-1.pem",
              Clouds.SNS + "/?Action=ConfirmSubscription&Token=t");
    }
  }

  @Test
  @Scenario(number = 5, layer = Layer.PROCESS)
  @Scenario(number = 9, layer = Layer.PROCESS)
  void a_push_of_pubsub_with_a_token_of_google_makes_ready() throws Exception {
    Place place = Provider.GCS.place();
    Map<String, String> source =
        Map.of(
            "AUDIENCE", CloudMessages.AUDIENCE,
            "SERVICE_ACCOUNT", CloudMessages.ACCOUNT,
            "SUBSCRIPTION", CloudMessages.SUBSCRIPTION);
    try (GatewayProcess gateway =
        launch("pubsub", source).with(place.environment("main")).start()) {
      GatepassClient client = gateway.client();
      Answer upload = sent(client);
      String bucket = place.settings().get("bucket");
      String push = CloudMessages.pubSub(bucket, key(upload, bucket));

      assertThat(send(client, push, "Authorization", messages.entra())).isEqualTo(403);
      assertThat(client.read(upload.id()).text("status")).isEqualTo("pending");
      assertThat(send(client, push, "Authorization", messages.google())).isEqualTo(204);
      becomesReady(client, upload);
    }
  }

  @Test
  @Scenario(number = 5, layer = Layer.PROCESS)
  @Scenario(number = 9, layer = Layer.PROCESS)
  void events_of_event_grid_in_both_schemas_with_a_token_of_entra_make_ready() throws Exception {
    try {
      Place place = Provider.AZURE.place();
      Map<String, String> source =
          Map.of(
              "TOPIC", CloudMessages.STORAGE_ACCOUNT,
              "SUBSCRIPTION", "uploads",
              "TENANT", Clouds.TENANT,
              "AUDIENCE", CloudMessages.AUDIENCE);
      try (GatewayProcess gateway =
          launch("eventgrid", source).with(place.environment("main")).start()) {
        agreesToBoth(gateway.client());
        bothMakeReady(gateway.client(), place.settings().get("container"));
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private void agreesToBoth(GatepassClient client) throws Exception {
    Answer validated =
        client.call(
            "POST",
            "/v1/events/main",
            CloudMessages.gridValidation(),
            grid(messages.entra(), true));
    assertThat(validated.body()).isEqualTo("{\"validationResponse\":\"code-1\"}");
    Answer asked =
        client.call(
            "OPTIONS", "/v1/events/main", "", "WebHook-Request-Origin", "eventgrid.azure.net");
    assertThat(asked.header("WebHook-Allowed-Origin")).isEqualTo("eventgrid.azure.net");
  }

  private void bothMakeReady(GatepassClient client, String container) throws Exception {
    Answer one = sent(client);
    Answer other = sent(client);
    String own = CloudMessages.eventGrid(container, key(one, container));
    String cloud = CloudMessages.cloudEvent(container, key(other, container));

    assertThat(send(client, own, grid(messages.google(), false))).isEqualTo(403);
    assertThat(client.read(one.id()).text("status")).isEqualTo("pending");
    assertThat(send(client, own, grid(messages.entra(), false))).isEqualTo(204);
    assertThat(send(client, cloud, grid(messages.entra(), false))).isEqualTo(204);
    becomesReady(client, one);
    becomesReady(client, other);
  }

  private static String[] grid(String token, boolean validation) {
    String type = validation ? "SubscriptionValidation" : "Notification";
    return new String[] {
      "Authorization", token, "aeg-subscription-name", "UPLOADS", "aeg-event-type", type
    };
  }

  private Launch launch(String source, Map<String, String> settings) {
    Launch launch =
        Launch.on(folder.resolve("data"))
            .with(clouds.environment())
            .with(Map.of("GATEPASS_EVENTS_MAIN_SOURCE", source, "GATEPASS_SWEEP_INTERVAL", "1d"));
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      launch = launch.with(Map.of("GATEPASS_EVENTS_MAIN_" + setting.getKey(), setting.getValue()));
    }
    return launch;
  }

  private static int send(GatepassClient client, String message, String... headers) {
    return client.call("POST", "/v1/events/main", message, headers).status();
  }

  private static Answer sent(GatepassClient client) {
    Answer upload = client.create(CONTENT);
    assertThat(upload.instruction().put(CONTENT).statusCode()).isIn(200, 201);
    return upload;
  }

  private static String key(Answer upload, String place) {
    String path = URI.create(upload.instruction().url()).getPath();
    return path.substring(path.indexOf(place) + place.length() + 1);
  }

  private static void becomesReady(GatepassClient client, Answer upload) {
    Eventually.holds(() -> client.read(upload.id()).text("status").equals("ready"));
    assertThat(client.downloaded(upload.id())).isEqualTo(CONTENT);
  }
}
