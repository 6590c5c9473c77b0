package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage as the second witness. The sweeper never looks by itself here. */
class EventsTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);

  @TempDir static Path folder;
  private static ExternalStore store;
  private static StoreFront front;
  private static GatewayProcess gateway;
  private static GatepassClient client;

  @BeforeAll
  static void start() {
    store = new ExternalStore();
    front = new StoreFront(store.uri());
    gateway =
        Launch.on(folder.resolve("data"))
            .with(store.environment())
            .with(
                Map.of(
                    "GATEPASS_STORES_MAIN_ENDPOINT",
                    front.uri().toString(),
                    "GATEPASS_EVENTS_MAIN_SOURCE",
                    "eventbridge",
                    "GATEPASS_EVENTS_MAIN_TOKEN",
                    PushedEvent.TOKEN,
                    "GATEPASS_SWEEP_INTERVAL",
                    "1d"))
            .start();
    client = gateway.client();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    front.close();
    store.close();
  }

  @Test
  @Scenario(number = 5, layer = Layer.PROCESS)
  void an_upload_becomes_ready_by_an_event_and_finalize_then_says_the_same() {
    Answer upload = sent();
    assertThat(PushedEvent.created(upload).send(client, "main")).isEqualTo(204);

    becomesReady(upload);
    assertThat(client.finish(upload.id()).status()).isEqualTo(200);
    assertThat(client.downloaded(upload.id())).isEqualTo(CONTENT);
  }

  @Test
  @Scenario(number = 7, layer = Layer.PROCESS)
  void a_removal_that_overtakes_its_creation_is_decided_by_looking() {
    Answer upload = client.create(CONTENT);
    assertThat(PushedEvent.created(upload).deleted().send(client, "main")).isEqualTo(204);
    assertThat(client.read(upload.id()).text("status")).isEqualTo("pending");

    assertThat(upload.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(PushedEvent.created(upload).send(client, "main")).isEqualTo(204);
    becomesReady(upload);
  }

  @Test
  @Scenario(number = 8, layer = Layer.PROCESS)
  void an_unknown_key_and_another_bucket_are_taken_and_lead_to_nothing() {
    Answer upload = sent();

    assertThat(PushedEvent.created("t/local/nobody's").send(client, "main")).isEqualTo(204);
    assertThat(PushedEvent.created("t/local/nobodys").send(client, "main")).isEqualTo(204);
    assertThat(PushedEvent.created(upload).in("other").send(client, "main")).isEqualTo(204);
    assertThat(client.metric("gatepass_events_total{outcome=\"unknown\"")).isPositive();
    assertThat(client.metric("gatepass_events_total{outcome=\"elsewhere\"")).isPositive();
    assertThat(client.read(upload.id()).text("status")).isEqualTo("pending");
  }

  @Test
  @Scenario(number = 9, layer = Layer.PROCESS)
  void a_forged_event_is_refused_and_nobody_looks_at_storage() {
    Answer upload = sent();
    Pattern ofTheUpload = Pattern.compile(upload.id());
    assertThat(front.count(ofTheUpload)).isEqualTo(1);

    assertThat(PushedEvent.created(upload).send(client, "main", "Bearer forged")).isEqualTo(401);
    assertThat(PushedEvent.created(upload).send(client, "other")).isEqualTo(401);
    assertThat(client.call("POST", "/v1/events/main", "{}").status()).isEqualTo(401);
    assertThat(client.read(upload.id()).text("status")).isEqualTo("pending");
    assertThat(client.metric("gatepass_events_refused_total{reason=\"unauthenticated\""))
        .isPositive();
    assertThat(gateway.output()).doesNotContain(PushedEvent.TOKEN, "forged");

    Answer later = sent();
    assertThat(PushedEvent.created(later).send(client, "main")).isEqualTo(204);
    becomesReady(later);
    assertThat(front.count(ofTheUpload)).isEqualTo(1);
  }

  @Test
  @Scenario(number = 17, layer = Layer.PROCESS)
  @Scenario(number = 21, layer = Layer.PROCESS)
  void a_ready_file_that_was_removed_or_overwritten_is_told_by_its_upload_and_counted() {
    Answer upload = sent();
    PushedEvent event = PushedEvent.created(upload);
    assertThat(client.finish(upload.id()).status()).isEqualTo(200);
    double overwritten = disturbed("overwritten");
    double removed = disturbed("removed");

    assertThat(event.send(client, "main")).isEqualTo(204);
    store.remove(upload.id());
    assertThat(event.deleted().send(client, "main")).isEqualTo(204);

    assertThat(disturbed("overwritten")).isEqualTo(overwritten + 1);
    assertThat(disturbed("removed")).isEqualTo(removed + 1);
    assertThat(gateway.output())
        .contains("ready upload " + upload.id() + " was overwritten")
        .contains("ready upload " + upload.id() + " was removed");
    assertThat(client.read(upload.id()).text("status")).isEqualTo("ready");
  }

  private static Answer sent() {
    Answer upload = client.create(CONTENT);
    assertThat(upload.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    return upload;
  }

  private static void becomesReady(Answer upload) {
    Eventually.holds(() -> client.read(upload.id()).text("status").equals("ready"));
  }

  private static double disturbed(String how) {
    return client.metric("gatepass_events_ready_total{how=\"" + how + "\"");
  }
}
