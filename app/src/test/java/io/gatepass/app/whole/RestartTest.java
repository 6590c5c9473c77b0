package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path folder;

  @Test
  void uploads_that_a_restart_interrupts_are_carried_on_after_it() {
    Launch launch = Launch.on(folder.resolve("data"));
    byte[] content = Noise.bytes(100_000);
    Answer sent;
    Answer begun;
    try (GatewayProcess gateway = launch.start()) {
      sent = gateway.client().create(content);
      begun = gateway.client().create(content);
      assertThat(sent.instruction().put(content).statusCode()).isEqualTo(200);
    }
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      assertThat(client.finish(sent.id()).text("status")).isEqualTo("ready");
      assertThat(client.downloaded(sent.id())).isEqualTo(content);

      assertThat(begun.instruction().put(content).statusCode()).isEqualTo(200);
      assertThat(client.finish(begun.id()).text("status")).isEqualTo("ready");
    }
  }
}
