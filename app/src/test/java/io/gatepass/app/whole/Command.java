package io.gatepass.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the program in a process of its own, from its beginning to its end. */
record Command(Path data, Map<String, String> environment) {
  private static final long PATIENCE = 120;

  /** What it left behind. */
  record Ended(int exit, String out, String err) {}

  Ended run(String... arguments) {
    try {
      Files.createDirectories(data.getParent());
      Path out = Files.createTempFile(data.getParent(), "command", ".out");
      Path err = Files.createTempFile(data.getParent(), "command", ".err");
      List<String> command = new ArrayList<>(Launch.program());
      command.addAll(List.of(arguments));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("GATEPASS_"));
      builder.environment().putAll(environment);
      builder.environment().put("GATEPASS_DATA", data.toString());
      return new Ended(exit(builder.start()), Files.readString(out), Files.readString(err));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int exit(Process process) {
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("It does not end.");
      }
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
