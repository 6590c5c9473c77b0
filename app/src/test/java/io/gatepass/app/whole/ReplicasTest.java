package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways, one database, one store. */
@ExtendWith(NeedsPostgres.class)
class ReplicasTest {
  private static final int UPLOADS = 30;
  private static final byte[] CONTENT = Noise.bytes(3_000);

  @TempDir Path folder;

  @Test
  @Scenario(number = 24, layer = Layer.PROCESS)
  @Scenario(number = 27, layer = Layer.PROCESS)
  void each_due_row_is_worked_once_and_so_is_one_whose_commit_nobody_heard_of() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        GatewayProcess first = launch("first", database, store).start();
        GatewayProcess second = launch("second", database, store).start()) {
      List<GatepassClient> clients = List.of(first.client(), second.client());
      Books books = Books.of(database);
      List<String> sent = created(clients, UPLOADS, true);
      List<String> empty = created(clients, UPLOADS, false);
      books.run("update upload set expires_at = now(), due_at = now()");

      Eventually.holds(() -> books.rows("status = 'pending'") == 0);
      assertThat(books.rows("status = 'ready'")).isEqualTo(sent.size());
      assertThat(books.rows("status = 'orphaned'")).isEqualTo(empty.size());
      assertThat(entered(clients, "ready")).isEqualTo(sent.size());
      assertThat(entered(clients, "orphaned")).isEqualTo(empty.size());
      failsOver(clients, database, books);
      Kills.booksAreRight(books);
    }
  }

  private static void failsOver(List<GatepassClient> clients, Postgres database, Books books) {
    GatepassClient client = clients.getFirst();
    List<String> open = created(clients, 2, true);
    database.stop();
    assertThat(open).allSatisfy(id -> assertThat(client.finish(id).status()).isEqualTo(503));
    database.start();
    for (String id : open) {
      Eventually.holds(() -> isReadyOnAll(clients, id));
    }
    assertThat(books.rows("status = 'ready'")).isEqualTo(UPLOADS + open.size());
  }

  /** A pool finds out about its dead connections one by one. */
  private static boolean isReadyOnAll(List<GatepassClient> clients, String id) {
    List<Answer> answers = clients.stream().map(client -> client.finish(id)).toList();
    return answers.stream().allMatch(answer -> answer.text("status").equals("ready"))
        && answers.stream().map(Answer::body).distinct().count() == 1;
  }

  private static List<String> created(List<GatepassClient> clients, int count, boolean sent) {
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

  private static double entered(List<GatepassClient> clients, String status) {
    String metric = "gatepass_uploads_entered_total{status=\"" + status + "\"}";
    return clients.stream().mapToDouble(client -> client.metric(metric)).sum();
  }

  private Launch launch(String name, Postgres database, ExternalStore store) {
    return Launch.on(folder.resolve(name))
        .with(database.environment())
        .with(store.environment())
        .with(Map.of("GATEPASS_SWEEP_INTERVAL", "1s", "GATEPASS_SWEEP_GRACE", "1s"));
  }
}
