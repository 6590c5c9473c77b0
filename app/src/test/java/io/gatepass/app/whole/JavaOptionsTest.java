package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Java documents none of this: another version may pass over the option in silence. */
class JavaOptionsTest {
  private static final String SHIPPED = "@../deploy/java.options";

  @Test
  void the_shipped_options_let_threads_of_the_system_wait_for_sockets() throws Exception {
    assertThat(threads(SHIPPED)).anyMatch(JavaOptionsTest::reads).doesNotContain("MasterPoller");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere Java does it by itself")
  void without_them_a_virtual_thread_would_which_another_has_to_wake() throws Exception {
    assertThat(threads()).contains("MasterPoller").noneMatch(JavaOptionsTest::reads);
  }

  private static boolean reads(String thread) {
    return thread.startsWith("Read-Poller");
  }

  private static List<String> threads(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), PollerProbe.class.getName()));
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
