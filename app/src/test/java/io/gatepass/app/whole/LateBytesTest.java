package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signed request outlives its upload, and is used once more. */
class LateBytesTest {
  private static final byte[] CONTENT = Noise.bytes(5_000);
  private static final Map<String, String> SHORT =
      Map.of(
          "GATEPASS_POLICIES_DEFAULT_URL_TTL", "15s",
          "GATEPASS_SWEEP_GRACE", "1s",
          "GATEPASS_SWEEP_INTERVAL", "1s");

  @TempDir Path folder;

  @Test
  @Scenario(number = 31, layer = Layer.PROCESS)
  void bytes_that_an_old_request_puts_after_the_end_are_removed_and_stay_away() {
    try (ExternalStore store = new ExternalStore();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data")).with(store.environment()).with(SHORT).start()) {
      GatepassClient client = gateway.client();
      List<Answer> ended = List.of(rejected(client), deleted(client), aborted(client));
      assertThat(ended).noneMatch(upload -> store.holds(upload.id()));

      for (Answer upload : ended) {
        assertThat(upload.instruction().put(CONTENT).statusCode()).isEqualTo(200);
        assertThat(client.download(upload.id()).status()).isEqualTo(410);
      }
      Eventually.holds(() ->
          ended.stream().allMatch(upload -> upload.instruction().put(CONTENT).statusCode() == 403));

      for (Answer upload : ended) {
        Eventually.holds(() -> !store.holds(upload.id()));
        assertThat(upload.instruction().put(CONTENT).statusCode()).isEqualTo(403);
        assertThat(store.holds(upload.id())).isFalse();
      }
    }
  }

  private static Answer rejected(GatepassClient client) {
    Answer created = client.create(CONTENT);
    created.instruction().with("x-amz-meta-smuggled", "yes").put(CONTENT);
    Answer refused = client.finish(created.id());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("\"code\":\"unsigned_header\"");
    return created;
  }

  private static Answer deleted(GatepassClient client) {
    Answer created = client.create(CONTENT);
    created.instruction().put(CONTENT);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    assertThat(client.delete(created.id()).status()).isEqualTo(204);
    return created;
  }

  private static Answer aborted(GatepassClient client) {
    Answer created = client.create(CONTENT);
    assertThat(client.delete(created.id()).status()).isEqualTo(204);
    return created;
  }
}
