package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All bytes arrived, and the client cannot know. */
class LostAnswerTest {
  private static final byte[] CONTENT = Noise.bytes(200_000);

  @TempDir Path folder;

  @Test
  void an_upload_whose_storage_answer_was_lost_is_finalized_all_the_same() throws IOException {
    try (ExternalStore store = new ExternalStore();
        CuttingProxy network = new CuttingProxy(store.uri());
        GatewayProcess gateway =
            Launch.on(folder.resolve("data"))
                .with(store.environment())
                .with(Map.of("GATEPASS_STORES_MAIN_PUBLIC_ENDPOINT", network.uri().toString()))
                .start()) {
      GatepassClient client = gateway.client();
      Answer finalized = lost(client);
      assertThat(client.finish(finalized.id()).text("status")).isEqualTo("ready");

      Answer repeated = lost(client);
      network.mend();
      assertThat(repeated.instruction().put(CONTENT).statusCode()).isEqualTo(412);
      assertThat(client.finish(repeated.id()).text("status")).isEqualTo("ready");

      assertThat(client.downloaded(finalized.id())).isEqualTo(CONTENT);
      assertThat(client.downloaded(repeated.id())).isEqualTo(CONTENT);
    }
  }

  private static Answer lost(GatepassClient client) {
    Answer created = client.create(CONTENT);
    assertThatThrownBy(() -> created.instruction().put(CONTENT))
        .isInstanceOf(UncheckedIOException.class);
    return created;
  }
}
