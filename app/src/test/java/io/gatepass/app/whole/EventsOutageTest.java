package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An event that cannot be noted is not taken: its source keeps it. */
class EventsOutageTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);

  @TempDir Path folder;

  @Test
  @Scenario(number = 28, layer = Layer.PROCESS)
  @ExtendWith(NeedsPostgres.class)
  void events_while_the_database_is_down_wait_at_their_source_and_are_taken_after() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        Queue queue = new Queue();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data"))
                .with(database.environment())
                .with(twoSources(store, queue))
                .start()) {
      GatepassClient client = gateway.client();
      Answer upload = client.create(CONTENT);
      assertThat(upload.instruction().put(CONTENT).statusCode()).isEqualTo(200);
      database.stop();

      queue.send(PushedEvent.created(upload));
      assertThat(PushedEvent.created(upload).send(client, "other")).isEqualTo(503);
      Eventually.holds(() -> gateway.output().contains("Events of store main wait"));
      assertThat(queue.isEmpty()).isFalse();

      database.start();
      Eventually.holds(() -> client.read(upload.id()).text("status").equals("ready"));
      Eventually.holds(queue::isEmpty);
    }
  }

  /** The uploads' store has a queue; another name for the same place is sent to. */
  private static Map<String, String> twoSources(ExternalStore store, Queue queue) {
    Map<String, String> all = new HashMap<>(store.environment());
    store
        .environment()
        .forEach((name, value) -> all.put(name.replace("STORES_MAIN", "STORES_OTHER"), value));
    all.putAll(queue.environment("MAIN"));
    all.put("GATEPASS_DEFAULT_STORE", "main");
    all.put("GATEPASS_EVENTS_OTHER_SOURCE", "eventbridge");
    all.put("GATEPASS_EVENTS_OTHER_TOKEN", PushedEvent.TOKEN);
    all.put("GATEPASS_SWEEP_INTERVAL", "1d");
    return all;
  }
}
