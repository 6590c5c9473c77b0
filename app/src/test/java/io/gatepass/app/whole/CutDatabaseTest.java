package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways that reach their database by a line on which answers get lost. */
@ExtendWith(NeedsPostgres.class)
class CutDatabaseTest {
  private static final byte[] CONTENT = Noise.bytes(3_000);

  @TempDir static Path folder;

  private static Postgres database;
  private static DatabaseLine line;
  private static ExternalStore store;
  private static List<GatewayProcess> gateways;

  @BeforeAll
  static void start() {
    database = new Postgres(folder.resolve("postgres"));
    line = new DatabaseLine(database.port());
    store = new ExternalStore();
    gateways = List.of(launch("first").start(), launch("second").start());
  }

  @AfterAll
  static void stop() throws IOException {
    gateways.forEach(GatewayProcess::close);
    store.close();
    line.close();
    database.close();
  }

  @Test
  @Scenario(number = 27, layer = Layer.PROCESS)
  void an_upload_whose_commit_nobody_heard_of_is_ready_and_told_once_whoever_is_asked_again() {
    becomesReadyUnheard(DatabaseLine.Loss.CUT);
    becomesReadyUnheard(DatabaseLine.Loss.SILENCE);
    Kills.booksAreRight(Books.of(database));
  }

  @Test
  void a_line_that_is_cut_or_dead_is_told_as_503_and_all_goes_on_when_it_is_mended() {
    isToldUntilMended(line::cut);
    isToldUntilMended(line::silence);
    Kills.booksAreRight(Books.of(database));
  }

  private static void becomesReadyUnheard(DatabaseLine.Loss loss) {
    String id = sent();
    line.loseCommit(loss);
    OutageTest.isUnavailable(client(0).finish(id), "database_unavailable");
    assertThat(line.isClear()).as("the answer was lost").isTrue();
    assertThat(Books.of(database).rows("status = 'ready' and id = '" + id + "'")).isOne();
    becomesReady(id);
  }

  private static void isToldUntilMended(Runnable trouble) {
    String id = sent();
    trouble.run();
    OutageTest.isUnavailable(client(0).create(CONTENT), "database_unavailable");
    OutageTest.isUnavailable(client(1).finish(id), "database_unavailable");
    gateways.forEach(gateway -> OutageTest.isUnready(gateway.client(), "database"));
    line.mend();
    becomesReady(id);
  }

  /** A pool finds out about its dead connections one by one. */
  private static void becomesReady(String id) {
    for (GatewayProcess gateway : gateways) {
      Eventually.holds(() -> gateway.client().finish(id).text("status").equals("ready"));
      assertThat(gateway.client().downloaded(id)).isEqualTo(CONTENT);
      Eventually.holds(() -> gateway.client().readiness().status() == 200);
    }
    assertThat(client(0).finish(id).body()).isEqualTo(client(1).finish(id).body());
  }

  private static String sent() {
    Answer created = client(0).create(CONTENT);
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    return created.id();
  }

  private static GatepassClient client(int number) {
    return gateways.get(number).client();
  }

  private static Launch launch(String name) {
    return Launch.on(folder.resolve(name))
        .with(database.environment(line.port(), "?sslmode=disable&prepareThreshold=0"))
        .with(store.environment());
  }
}
