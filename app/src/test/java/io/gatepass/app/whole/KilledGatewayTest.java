package io.gatepass.app.whole;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.contract.ServerAbsent;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was ever answered is lost, and nothing is told twice. */
class KilledGatewayTest {
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
      }
      Kills.booksAreRight(Books.of(data));
    }
  }

  @Test
  @Scenario(number = 19, layer = Layer.PROCESS)
  @ExtendWith(NeedsPostgres.class)
  void kills_under_load_lose_nothing_on_postgresql_and_minio_copies_in_progress_included()
      throws InterruptedException {
    try (WebhookReceiver receiver = WebhookReceiver.answering();
        Postgres database = new Postgres(folder.resolve("postgres"))) {
      Launch launch =
          Launch.on(folder.resolve("data"))
              .with(database.environment())
              .with(Provider.MINIO.place().environment("main"))
              .with(Map.of("GATEPASS_SWEEP_INTERVAL", "1s"));
      Kills kills = Kills.of(launch, new Load(true), receiver);
      kills.happen();
      Books books = Books.of(database);
      books.endLeases();
      books.deliverNow();
      try (GatewayProcess gateway = kills.launch().start()) {
        kills.lostNothing(gateway.client());
        Eventually.holds(() -> books.leased() == 0);
        Kills.booksAreRight(books);
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }
}
