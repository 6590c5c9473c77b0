package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways, one database, one store. */
@ExtendWith(NeedsPostgres.class)
class ReplicasTest {
  /** Each is due to either of two: that one gets none of so many happens to nobody. */
  private static final int MOST_ROUNDS = 30;

  private static final byte[] CONTENT = Noise.bytes(3_000);

  @TempDir static Path folder;

  private static Postgres database;
  private static ExternalStore store;
  private static StoreFront front;
  private static List<GatewayProcess> gateways;
  private static List<GatepassClient> clients;

  @BeforeAll
  static void start() {
    database = new Postgres(folder.resolve("postgres"));
    store = new ExternalStore();
    front = new StoreFront(store.uri());
    gateways = List.of(launch("first").start(), launch("second").start());
    clients = gateways.stream().map(GatewayProcess::client).toList();
  }

  @AfterAll
  static void stop() {
    gateways.forEach(GatewayProcess::close);
    front.close();
    store.close();
    database.close();
  }

  @Test
  @Scenario(number = 24, layer = Layer.PROCESS)
  void each_due_row_is_looked_at_once_while_both_serve_clients() throws InterruptedException {
    Load load = new Load(false);
    List<Thread> busy = clients.stream().flatMap(client -> load.start(client).stream()).toList();
    List<String> sent = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS && !isSharedOut(empty.size()); round++) {
      sent.addAll(swept(created(20, true), "ready"));
      empty.addAll(swept(created(20, false), "orphaned"));
    }
    load.stop();
    for (Thread client : busy) {
      client.join();
    }

    assertThat(isSharedOut(empty.size())).as("both have swept").isTrue();
    assertThat(sent).allSatisfy(id -> assertThat(looks(id)).isOne());
    assertThat(empty)
        .as("one, and one of the removal")
        .allSatisfy(id -> assertThat(looks(id)).isEqualTo(2));
    assertThat(clients.stream().mapToDouble(ReplicasTest::orphaned).sum()).isEqualTo(empty.size());
    assertThat(load.ready()).hasSizeGreaterThan(20);
    assertThat(Books.of(database).rows("status = 'ready' and " + among(load.ready().keySet())))
        .isEqualTo(load.ready().size());
    Kills.booksAreRight(Books.of(database));
  }

  @Test
  void a_database_that_stops_and_starts_again_is_found_by_both() {
    List<String> open = created(2, true);
    database.stop();
    for (String id : open) {
      OutageTest.isUnavailable(clients.getFirst().finish(id), "database_unavailable");
    }
    database.start();
    for (String id : open) {
      Eventually.holds(() -> isReadyOnAll(id));
    }
    Kills.booksAreRight(Books.of(database));
  }

  /** A pool finds out about its dead connections one by one. */
  private static boolean isReadyOnAll(String id) {
    List<Answer> answers = clients.stream().map(client -> client.finish(id)).toList();
    return answers.stream().allMatch(answer -> answer.text("status").equals("ready"))
        && answers.stream().map(Answer::body).distinct().count() == 1;
  }

  private static List<String> created(int count, boolean sent) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Answer created = clients.get(i % clients.size()).create(CONTENT);
      if (sent) {
        assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
      }
      ids.add(created.id());
    }
    return ids;
  }

  /** As if their time and the grace had passed. */
  private static List<String> swept(List<String> ids, String status) {
    String these = among(ids);
    Books books = Books.of(database);
    books.run(
        "update upload set expires_at = now() - interval '2 seconds', due_at = now() where "
            + these);
    Eventually.holds(() -> books.rows("status = '" + status + "' and " + these) == ids.size());
    return ids;
  }

  private static boolean isSharedOut(int swept) {
    return swept >= 60 && clients.stream().allMatch(one -> orphaned(one) > 0);
  }

  private static String among(Collection<String> ids) {
    return "id in ('" + String.join("','", ids) + "')";
  }

  private static long looks(String id) {
    return front.count(Mishap.looking(id));
  }

  private static double orphaned(GatepassClient client) {
    return client.metric("gatepass_uploads_entered_total{status=\"orphaned\"}");
  }

  private static Launch launch(String name) {
    return Launch.on(folder.resolve(name))
        .with(database.environment())
        .with(store.environment())
        .with(front.environment())
        .with(Map.of("GATEPASS_SWEEP_INTERVAL", "1s", "GATEPASS_SWEEP_GRACE", "1s"));
  }
}
