package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of which nothing is known when the upload is created: it could not be asked. */
class StagedUploadTest {
  private static final byte[] CONTENT = Noise.bytes(5_000);
  private static final byte[] OTHER = Noise.bytes(5_000);
  private static final Map<String, String> SHORT =
      Map.of(
          "GATEPASS_POLICIES_DEFAULT_URL_TTL", "15s",
          "GATEPASS_SWEEP_GRACE", "1s",
          "GATEPASS_SWEEP_INTERVAL", "1s");

  @TempDir Path folder;

  @Test
  @Scenario(number = 17, layer = Layer.PROCESS)
  void verified_bytes_move_to_a_key_that_no_signed_request_reaches() {
    try (ExternalStore store = new ExternalStore()) {
      store.stop();
      try (GatewayProcess gateway =
          Launch.on(folder.resolve("data")).with(store.environment()).with(SHORT).start()) {
        GatepassClient client = gateway.client();
        Answer begun = client.create(CONTENT);
        assertThat(begun.body()).contains("\"writeOnce\":\"finalize\"");
        store.start();
        String id = begun.id();

        assertThat(begun.instruction().put(CONTENT).statusCode()).isEqualTo(200);
        Eventually.holds(() -> client.finish(id).text("status").equals("ready"));
        assertThat(store.keys(id)).containsExactly("t/local/" + id + ".bin");

        assertThat(begun.instruction().put(OTHER).statusCode()).isEqualTo(200);
        assertThat(client.downloaded(id)).isEqualTo(CONTENT);
        Eventually.holds(() -> store.keys(id).size() == 1);
        assertThat(client.downloaded(id)).isEqualTo(CONTENT);
      }
    }
  }
}
