package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients send their last part and are never heard of again. */
class PartsWithoutFinalizeTest {
  private static final Map<String, String> SHORT =
      Map.of(
          "GATEPASS_POLICIES_DEFAULT_MULTIPART_FROM", "8MiB",
          "GATEPASS_POLICIES_DEFAULT_URL_TTL", "15s",
          "GATEPASS_SWEEP_GRACE", "1s",
          "GATEPASS_SWEEP_INTERVAL", "1s");

  private final InParts file = InParts.planned(InParts.PLANNED + 5);

  @TempDir Path folder;

  @Test
  void a_file_whose_parts_are_all_there_is_ready_when_none_can_be_sent_any_more() {
    try (GatewayProcess gateway = Launch.on(folder.resolve("data")).with(SHORT).start()) {
      GatepassClient client = gateway.client();
      Answer asked = client.createParts(file.file());
      Answer chosen = client.create(file.file());
      Answer half = client.createParts(file.file());
      assertThat(file.send(asked.parts())).containsExactly(200, 200);
      assertThat(file.send(chosen.parts())).containsExactly(200, 200);
      assertThat(file.send(half.parts().subList(0, 1))).containsExactly(200);

      for (Answer sent : List.of(asked, chosen)) {
        Eventually.holds(() -> status(client, sent).equals("ready"));
        assertThat(client.downloaded(sent.id())).isEqualTo(file.file());
      }
      assertThat(status(client, half)).isEqualTo("pending");
    }
  }

  private static String status(GatepassClient client, Answer upload) {
    return client.read(upload.id()).text("status");
  }
}
