package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does in the bucket past the gateway. */
class OutOfBandTest {
  private static final byte[] CONTENT = Noise.bytes(5_000);

  @TempDir Path folder;

  @Test
  @Scenario(number = 21, layer = Layer.PROCESS)
  void a_ready_files_object_that_was_removed_is_404_at_the_store_and_the_row_stays_ready() {
    try (ExternalStore store = new ExternalStore();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data")).with(store.environment()).start()) {
      GatepassClient client = gateway.client();
      Answer created = client.create(CONTENT);
      assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
      String id = created.id();
      assertThat(client.finish(id).text("status")).isEqualTo("ready");
      store.remove(id);

      Answer download = client.download(id);
      assertThat(download.status()).isEqualTo(200);
      assertThat(download.instruction().get(BodyHandlers.ofString()).statusCode()).isEqualTo(404);
      assertThat(client.read(id).text("status")).isEqualTo("ready");
    }
  }
}
