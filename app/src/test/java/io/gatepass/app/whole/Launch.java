package io.gatepass.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a gateway is started: the same launch twice is a restart on the same data. */
record Launch(Path data, int port, Map<String, String> environment, List<String> options) {

  static Launch on(Path data) {
    return new Launch(data, freePort(), Map.of(), List.of());
  }

  Launch with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Launch(data, port, all, options);
  }

  Launch with(String... more) {
    return new Launch(data, port, environment, List.of(more));
  }

  Launch at(int other) {
    return new Launch(data, other, environment, options);
  }

  /** Returns when it answers. */
  GatewayProcess start() {
    return GatewayProcess.live(this);
  }

  /** For a start that must not succeed: returns when the process has ended. */
  Ended refused() {
    return GatewayProcess.ended(this);
  }

  /** What a process that ended left behind. */
  record Ended(int exit, String output) {}

  Process run(Path output) throws IOException {
    List<String> command = new ArrayList<>(Program.of("serve"));
    command.add("serve");
    command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("GATEPASS_"));
    // Its requests would be counted among those of a test.
    builder.environment().put("GATEPASS_DOCTOR_AT_START", "false");
    builder.environment().putAll(environment);
    return builder.start();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
