package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One store tells one thing again and again; the sweeper never looks by itself here. */
class RepeatedEventsTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);

  @TempDir Path folder;

  @Test
  @Scenario(number = 6, layer = Layer.PROCESS)
  void events_that_come_three_times_before_and_after_ready_are_told_once_and_alarm_nobody() {
    Launch launch = Launch.on(folder.resolve("data"));
    try (ExternalStore store = new ExternalStore();
        StoreFront front = new StoreFront(store.uri())) {
      try (GatewayProcess gateway = launch.with(environment(store, front)).start()) {
        GatepassClient client = gateway.client();
        readyByItsEvent(client, front);
        assertThat(told(client, "woke")).isOne();
        assertThat(told(client, "duplicate")).isEqualTo(5);

        readyByItsClient(client);
        assertThat(told(client, "unknown")).isEqualTo(3);
        assertThat(client.metric("gatepass_events_ready_total{how=\"overwritten\"")).isZero();
        assertThat(client.metric("gatepass_uploads_entered_total{status=\"ready\"")).isEqualTo(2);
        assertThat(gateway.output()).doesNotContain("overwritten");
      }
    }
    Books books = Books.of(launch.data());
    assertThat(books.rows("status = 'ready'")).isEqualTo(2);
    assertThat(books.announcements()).isEqualTo(2);
    Kills.booksAreRight(books);
  }

  /** Three times while the look that the first causes is held up, three times after it. */
  private static void readyByItsEvent(GatepassClient client, StoreFront front) {
    Answer upload = client.create(CONTENT);
    PushedEvent event = PushedEvent.created(upload).of(upload.instruction().put(CONTENT));
    CompletableFuture<Void> told = new CompletableFuture<>();
    front.plan(Mishap.at(Mishap.looking(upload.id())).first(told::join));
    thrice(client, event);
    assertThat(client.read(upload.id()).text("status")).isEqualTo("pending");
    told.complete(null);
    Eventually.holds(() -> client.read(upload.id()).text("status").equals("ready"));
    afterwards(client, upload.id(), event);
  }

  private static void readyByItsClient(GatepassClient client) {
    Answer upload = client.create(CONTENT);
    HttpResponse<String> stored = upload.instruction().put(CONTENT);
    assertThat(client.finish(upload.id()).text("status")).isEqualTo("ready");
    afterwards(client, upload.id(), PushedEvent.created(upload).of(stored));
  }

  private static void afterwards(GatepassClient client, String id, PushedEvent event) {
    String ready = client.read(id).body();
    thrice(client, event);
    assertThat(client.read(id).body()).isEqualTo(ready);
    assertThat(client.downloaded(id)).isEqualTo(CONTENT);
  }

  private static void thrice(GatepassClient client, PushedEvent event) {
    for (int n = 0; n < 3; n++) {
      assertThat(event.send(client, "main")).isEqualTo(204);
    }
  }

  private static double told(GatepassClient client, String outcome) {
    return client.metric("gatepass_events_total{outcome=\"" + outcome + "\"");
  }

  private static Map<String, String> environment(ExternalStore store, StoreFront front) {
    Map<String, String> all = new HashMap<>(store.environment());
    all.putAll(front.environment());
    all.put("GATEPASS_EVENTS_MAIN_SOURCE", "eventbridge");
    all.put("GATEPASS_EVENTS_MAIN_TOKEN", PushedEvent.TOKEN);
    all.put("GATEPASS_SWEEP_INTERVAL", "1d");
    return all;
  }
}
