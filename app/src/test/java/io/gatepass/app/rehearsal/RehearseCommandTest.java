package io.gatepass.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RehearseCommandTest {
  @Test
  void everything_is_done_once_and_ends(@TempDir Path folder) {
    assertThat(new CommandLine(new RehearseCommand()).execute(folder.toString())).isZero();
    assertThat(folder.resolve("data")).isNotEmptyDirectory();
  }
}
