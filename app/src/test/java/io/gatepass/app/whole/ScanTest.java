package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.ClamdServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real clamd. */
class ScanTest {
  private static final byte[] HARMLESS = Noise.bytes(500_000);

  @TempDir Path folder;

  @Test
  void only_what_the_scanner_finds_clean_becomes_ready_and_a_scanner_that_is_away_is_waited_for() {
    int port = Launch.freePort();
    try (GatewayProcess gateway = Launch.on(folder.resolve("data")).with(scanning(port)).start()) {
      GatepassClient client = gateway.client();
      Answer early = sent(client, HARMLESS);
      Eventually.holds(
          () -> client.read(early.id()).text("waitingFor").equals("scanner_unavailable"));
      Answer waiting = client.finish(early.id());
      assertThat(waiting.status()).isEqualTo(202);
      assertThat(waiting.header("Retry-After")).isEqualTo("30");
      assertThat(client.download(early.id()).status()).isEqualTo(409);
      givenUp(client);

      try (ClamdServer clamd = ClamdServer.start(port)) {
        assertThat(clamd.process().isAlive()).isTrue();
        Answer infected = sent(client, ClamdServer.eicar());
        Eventually.holds(() -> status(client, infected).equals("failed"));
        assertThat(client.finish(infected.id()).status()).isEqualTo(422);
        assertThat(client.read(infected.id()).body())
            .contains("\"infected\"")
            .contains(ClamdServer.signature());

        Answer large = sent(client, Noise.bytes(3_000_000));
        Eventually.holds(() -> status(client, large).equals("failed"));
        assertThat(client.read(large.id()).body()).contains("\"not_scannable\"");

        Answer clean = sent(client, HARMLESS);
        Eventually.holds(() -> status(client, clean).equals("ready"));
        assertThat(client.downloaded(clean.id())).isEqualTo(HARMLESS);
        Eventually.holds(() -> status(client, early).equals("ready"));
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  /** The second that the scanner does not answer for: others are put off, and may be deleted. */
  private static void givenUp(GatepassClient client) {
    Answer second = sent(client, HARMLESS);
    Eventually.holds(() -> client.readiness().body().contains("uploads wait for their scan"));
    assertThat(client.readiness().status()).isEqualTo(200);
    assertThat(client.metric("gatepass_scans_seconds_count{outcome=\"none\"}"))
        .isGreaterThanOrEqualTo(2);
    assertThat(client.delete(second.id()).status()).isEqualTo(204);
    assertThat(status(client, second)).isEqualTo("aborted");
  }

  private static Answer sent(GatepassClient client, byte[] content) {
    Answer begun = client.create(content);
    assertThat(begun.instruction().put(content).statusCode()).isEqualTo(200);
    Answer finalized = client.finish(begun.id());
    assertThat(finalized.status()).isEqualTo(202);
    assertThat(finalized.text("status")).isEqualTo("uploaded");
    assertThat(finalized.text("waitingFor")).startsWith("scan");
    return begun;
  }

  private static String status(GatepassClient client, Answer upload) {
    return client.read(upload.id()).text("status");
  }

  private static Map<String, String> scanning(int port) {
    return Map.of(
        "GATEPASS_SCANNER_ADDRESS", "tcp://127.0.0.1:" + port,
        "GATEPASS_POLICIES_DEFAULT_SCAN", "true",
        "GATEPASS_SWEEP_INTERVAL", "1s");
  }
}
