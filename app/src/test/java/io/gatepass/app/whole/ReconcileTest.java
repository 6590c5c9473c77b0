package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bucket and rows no longer agree, and an operator asks what there is. */
class ReconcileTest {
  private static final byte[] CONTENT = Noise.bytes(2_000);

  @TempDir Path folder;

  @Test
  @Scenario(number = 21, layer = Layer.PROCESS)
  void an_object_that_somebody_removed_is_reported_and_withdrawn_when_told() {
    try (ExternalStore store = new ExternalStore();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data")).with(store.environment()).start()) {
      GatepassClient client = gateway.client();
      String kept = ready(client);
      String lost = ready(client);
      store.remove(lost);

      assertThat(client.read(lost).text("status")).isEqualTo("ready");
      assertThat(reconciled(client, false)).contains("\"objects\":1", "\"lostUploads\":1");
      assertThat(client.read(lost).text("status")).isEqualTo("ready");
      assertThat(reconciled(client, true)).contains("\"repaired\":1");

      assertThat(client.read(lost).text("status")).isEqualTo("deleted");
      assertThat(client.downloaded(kept)).isEqualTo(CONTENT);
      assertThat(client.call("GET", "/v1/reconciliations", "").body())
          .containsSubsequence("\"repair\":true", "\"repair\":false");
    }
  }

  private static String ready(GatepassClient client) {
    Answer created = client.create(CONTENT);
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    return created.id();
  }

  private static String reconciled(GatepassClient client, boolean repair) {
    String json = "{\"store\":\"main\",\"repair\":" + repair + "}";
    Answer begun =
        client.call("POST", "/v1/reconciliations", json, "Content-Type", "application/json");
    assertThat(begun.status()).isEqualTo(202);
    String place = begun.header("Location");
    Eventually.holds(() -> client.call("GET", place, "").text("state").equals("done"));
    assertThat(client.call("GET", place + "/findings", "").body()).contains("lost_upload");
    return client.call("GET", place, "").body();
  }
}
