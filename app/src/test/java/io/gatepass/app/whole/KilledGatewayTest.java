package io.gatepass.app.whole;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.contract.ServerAbsent;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was ever answered is lost, and nothing is told twice. */
class KilledGatewayTest {
  /** After two hundred kills there are thousands of uploads. */
  private static final Duration SWEEPING = Duration.ofMinutes(10);

  private static final String PENDING = "/v1/uploads?status=pending&limit=1";

  @TempDir Path folder;

  @Test
  void kills_under_load_lose_nothing_on_the_database_and_the_store_that_it_brings()
      throws InterruptedException {
    Path data = folder.resolve("data");
    try (WebhookReceiver receiver = WebhookReceiver.answering()) {
      Kills kills = Kills.of(Launch.on(data), new Load(false), receiver);
      kills.happen();
      Books.of(data).endLeases();
      Books.of(data).deliverNow();
      try (GatewayProcess gateway = kills.launch().start()) {
        kills.lostNothing(gateway.client());
        Counters.neverWereWrong(gateway);
      }
      Kills.booksAreRight(Books.of(data));
      new Counters(Books.of(data)).areRight();
      Books.of(data).passTime();
      Eventually.within(SWEEPING, () -> swept(kills.launch()));
      Kills.storeHolds(Books.of(data), Contents.of(data));
      new Counters(Books.of(data)).areRight();
      Kills.booksAreRight(Books.of(data));
    }
  }

  @Test
  @Scenario(number = 19, layer = Layer.PROCESS)
  @Scenario(number = 35, layer = Layer.PROCESS)
  @ExtendWith(NeedsPostgres.class)
  void kills_under_load_lose_nothing_on_postgresql_and_minio_copies_in_progress_included()
      throws InterruptedException {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        Postgres database = new Postgres(folder.resolve("postgres"))) {
      Place store = Provider.MINIO.place();
      Launch launch =
          Launch.on(folder.resolve("data"))
              .with(database.environment())
              .with(store.environment("main"));
      Kills kills = Kills.of(launch, new Load(true), receiver);
      kills.happen();
      Books books = Books.of(database);
      books.endLeases();
      books.deliverNow();
      try (GatewayProcess gateway = kills.launch().start()) {
        kills.lostNothing(gateway.client());
        Counters.neverWereWrong(gateway);
        Eventually.holds(() -> books.leased() == 0);
        Kills.booksAreRight(books);
        new Counters(books).areRight();
        books.passTime();
        Eventually.within(SWEEPING, () -> books.rows("due_at is not null") == 0);
        Kills.storeHolds(books, Contents.of(store, books.keys()));
        new Counters(books).areRight();
        Kills.booksAreRight(books);
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  /** The database can be read only when the gateway has ended. */
  private static boolean swept(Launch launch) {
    try (GatewayProcess gateway = launch.start()) {
      Eventually.within(
          SWEEPING, () -> !gateway.client().call("GET", PENDING, "").body().contains("pending"));
    }
    return Books.of(launch.data()).rows("due_at is not null") == 0;
  }
}
