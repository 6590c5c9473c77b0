package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator stops a gateway whose store, or scanner, has fallen silent. */
@ExtendWith(NeedsPostgres.class)
class StopsTroubleTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);
  private static final Duration BOUND = Duration.ofSeconds(10);

  @TempDir Path folder;

  private final CountDownLatch copies = new CountDownLatch(2);
  private final CountDownLatch over = new CountDownLatch(1);

  private record Hanging(CompletableFuture<Answer> request, List<String> ids) {}

  @Test
  @Scenario(number = 39, layer = Layer.PROCESS)
  void what_hangs_is_cut_off_in_time_and_finished_by_another_gateway_at_once() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        StoreFront front = new StoreFront(store.uri())) {
      Launch launch = launch(database, store, front);
      Books books = Books.of(database);
      Hanging hanging;
      try (GatewayProcess gateway = launch.start()) {
        hanging = copying(gateway.client(), store, front, books);

        gateway.terminate();

        assertThat(gateway.exit(BOUND)).isEqualTo(StopTest.SIGTERM);
      }
      assertThat(hanging.request().join().status()).isEqualTo(503);
      assertThat(books.leased()).isZero();
      assertThat(books.rows("status = 'uploaded' and due_at <= now()")).isEqualTo(2);
      try (GatewayProcess next = launch.at(Launch.freePort()).start()) {
        assertThat(hanging.ids())
            .allSatisfy(id ->
                Eventually.holds(() -> next.client().read(id).text("status").equals("ready")));
      }
      over.countDown();
    }
  }

  /** One that a request finalizes and one that a worker found. */
  private Hanging copying(
      GatepassClient client, ExternalStore store, StoreFront front, Books books) {
    Answer asked = client.create(CONTENT);
    Answer found = client.create(CONTENT);
    store.start();
    assertThat(asked.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(found.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    Mishap silence =
        Mishap.at(Mishap.COPY)
            .cutOffBy(() -> {
              copies.countDown();
              StopTest.await(over);
            });
    front.plan(silence, silence);
    CompletableFuture<Answer> request =
        CompletableFuture.supplyAsync(() -> client.finish(asked.id()), Thread::startVirtualThread);
    books.run("update upload set due_at = now() where id = '" + found.id() + "'");
    StopTest.await(copies);
    return new Hanging(request, List.of(asked.id(), found.id()));
  }

  @Test
  @Scenario(number = 39, layer = Layer.PROCESS)
  void a_scan_that_is_cut_off_is_due_for_another_gateway_at_once_and_is_not_the_scanners_fault()
      throws IOException {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ServerSocket scanner = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Launch launch =
          Launch.on(folder.resolve("data"))
              .with(database.environment())
              .with(
                  Map.of(
                      "GATEPASS_SCANNER_ADDRESS",
                      "tcp://127.0.0.1:" + scanner.getLocalPort(),
                      "GATEPASS_POLICIES_DEFAULT_SCAN",
                      "true",
                      "GATEPASS_SHUTDOWN_TIMEOUT",
                      "2s"));
      try (GatewayProcess gateway = launch.start()) {
        GatepassClient client = gateway.client();
        Answer sent = client.create(CONTENT);
        assertThat(sent.instruction().put(CONTENT).statusCode()).isEqualTo(200);
        assertThat(client.finish(sent.id()).status()).isEqualTo(202);
        try (Socket scan = scanner.accept()) {
          assertThat(scan.getInputStream().read()).isPositive();

          gateway.terminate();

          assertThat(gateway.exit(BOUND)).isEqualTo(StopTest.SIGTERM);
        }
      }
      Books books = Books.of(database);
      assertThat(books.leased()).isZero();
      assertThat(books.rows("waiting = 'scan' and due_at <= now()")).isOne();
    }
  }

  private Launch launch(Postgres database, ExternalStore store, StoreFront front) {
    store.stop();
    return Launch.on(folder.resolve("data"))
        .with(database.environment())
        .with(store.environment())
        .with(front.environment())
        .with(Map.of("GATEPASS_SWEEP_INTERVAL", "1s", "GATEPASS_SHUTDOWN_TIMEOUT", "2s"));
  }
}
