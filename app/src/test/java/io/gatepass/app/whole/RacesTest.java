package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who want opposite things of one upload, the second between two steps of the first. */
class RacesTest {
  private static final Map<String, String> SHORT =
      Map.of(
          "GATEPASS_POLICIES_DEFAULT_URL_TTL", "15s",
          "GATEPASS_POLICIES_DEFAULT_UPLOAD_TTL", "15s",
          "GATEPASS_SWEEP_GRACE", "4s");

  private final InParts file = InParts.planned(InParts.PLANNED + 5);

  @TempDir Path folder;

  @Test
  @Scenario(number = 22, layer = Layer.PROCESS)
  @Scenario(number = 23, layer = Layer.PROCESS)
  void one_of_them_wins_the_other_is_told_and_nothing_is_left() {
    Fronted.run(
        folder,
        (launch, front) -> {
          try (Holdings holdings = new Holdings(launch);
              GatewayProcess gateway = launch.with(SHORT).start()) {
            GatepassClient client = gateway.client();
            Answer closed = abortWins(client, front);
            front.plan(
                Collections.nCopies(20, Mishap.at(Mishap.ABORT).answered(503, "SlowDown"))
                    .toArray(Mishap[]::new));
            Answer madeTooLate = abortWins(client, front);
            front.calm();
            Answer nothing = sweeperAndFinalize(client, front, holdings);
            for (Answer ended : List.of(closed, madeTooLate, nothing)) {
              Eventually.holds(() -> holdings.isEmpty(ended));
            }
          }
          Kills.booksAreRight(Books.of(launch.data()));
        });
  }

  private Answer abortWins(GatepassClient client, StoreFront front) {
    Answer created = sent(client);
    String id = created.id();
    front.plan(
        Mishap.at(Mishap.COMPLETE)
            .first(() -> assertThat(client.delete(id).status()).isEqualTo(204)));
    assertThat(client.finish(id).status()).isEqualTo(410);
    assertThat(client.download(id).status()).isEqualTo(410);
    assertThat(client.read(id).text("status")).isEqualTo("aborted");
    return created;
  }

  /** It leaves alone what is put together at that moment, and wins where nothing arrived. */
  private Answer sweeperAndFinalize(GatepassClient client, StoreFront front, Holdings holdings) {
    Answer sent = sent(client);
    String whole = sent.id();
    Answer empty = client.createParts(file.file());
    String nothing = empty.id();
    Instant expiry = Instant.parse(empty.text("expiresAt"));
    Eventually.holds(() -> Instant.now().isAfter(expiry));

    CompletableFuture<Void> putTogether = new CompletableFuture<>();
    front.plan(
        Mishap.at(Mishap.COMPLETE)
            .first(() -> {
              putTogether.complete(null);
              isOrphaned(client, nothing);
            }));
    CompletableFuture<Answer> finished = CompletableFuture.supplyAsync(() -> client.finish(whole));
    putTogether.join();
    front.plan(Mishap.at(Mishap.looking(nothing)).first(() -> isOrphaned(client, nothing)));

    assertThat(client.finish(nothing).status()).isEqualTo(410);
    assertThat(finished.join().text("status")).isEqualTo("ready");
    assertThat(client.downloaded(whole)).isEqualTo(file.file());
    assertThat(holdings.objects(whole)).hasSize(1);
    assertThat(holdings.sessions(sent)).isEmpty();
    return empty;
  }

  private Answer sent(GatepassClient client) {
    Answer created = client.createParts(file.file());
    assertThat(file.send(created.parts())).containsExactly(200, 200);
    return created;
  }

  private static void isOrphaned(GatepassClient client, String id) {
    Eventually.holds(() -> client.read(id).text("status").equals("orphaned"));
  }
}
