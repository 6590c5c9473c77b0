package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: it finds the gateway by the environment, and ends by its exit code. */
class CommandLineTest {
  @TempDir Path folder;

  @Test
  void a_file_goes_there_and_comes_back_by_the_environment_alone() throws Exception {
    Path file = Files.write(folder.resolve("a.bin"), Noise.bytes(100_000));
    Launch launch = Launch.on(folder.resolve("data"));
    try (GatewayProcess gateway = launch.start()) {
      Command command = command(launch, Map.of());
      Command.Ended put = command.run("put", file.toString());
      assertThat(put.exit()).as(put.err()).isZero();
      assertThat(put.err()).isEmpty();
      String id = put.out().split(" ", 2)[0];

      Path back = folder.resolve("back.bin");
      assertThat(command.run("get", "-o", back.toString(), id).exit()).isZero();
      assertThat(back).hasSameBinaryContentAs(file);
      assertThat(command.run("ls").out()).contains(id, "a.bin");
      assertThat(command.run("sweep").exit()).isZero();

      Command.Ended stranger =
          command(launch, Map.of("GATEPASS_TOKEN", "gpk_HIDDEN")).run("rm", id);
      assertThat(stranger.exit()).isEqualTo(3);
      assertThat(stranger.err()).doesNotContain("HIDDEN", "Exception");
      assertThat(gateway.client().read(id).status()).isEqualTo(200);
    }
    Command.Ended down = command(launch, Map.of()).run("ls");
    assertThat(down.exit()).isEqualTo(4);
    assertThat(down.err()).contains("No gateway answers").doesNotContain("Exception");
  }

  private Command command(Launch launch, Map<String, String> more) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "GATEPASS_URL",
                "http://127.0.0.1:" + launch.port(),
                "XDG_STATE_HOME",
                folder.resolve("state").toString()));
    environment.putAll(more);
    return new Command(folder.resolve("command"), environment);
  }
}
