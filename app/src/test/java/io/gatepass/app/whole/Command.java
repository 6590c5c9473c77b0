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
  private static final Path NOTHING = Path.of("/dev/null");
  private static final long PATIENCE = 120;

  /** What it left behind. */
  record Ended(int exit, Path printed, String err) {
    String out() {
      return read(printed);
    }

    /** The first word of what it printed. */
    String id() {
      return out().split(" ", 2)[0];
    }
  }

  /** One that may still be at work. */
  record Running(Process process, Path out, Path err) {
    Ended end() {
      try {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException("It does not end.");
        }
        return new Ended(process.exitValue(), out, read(err));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  Ended run(String... arguments) {
    return begin(NOTHING, arguments).end();
  }

  /** A key of the tenant acme, as whoever makes one gets it. */
  String key(String owner, String scopes) {
    return run(
            "keys",
            "create",
            "--name",
            owner,
            "--tenant",
            "acme",
            "--owner",
            owner,
            "--scopes",
            scopes)
        .out()
        .strip();
  }

  /** Begins it, with that as its standard input. */
  Running begin(Path input, String... arguments) {
    try {
      Files.createDirectories(data.getParent());
      Path out = Files.createTempFile(data.getParent(), "command", ".out");
      Path err = Files.createTempFile(data.getParent(), "command", ".err");
      List<String> command = new ArrayList<>(Program.of(arguments[0]));
      command.addAll(List.of(arguments));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(input.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("GATEPASS_"));
      builder.environment().putAll(environment);
      builder.environment().put("GATEPASS_DATA", data.toString());
      return new Running(builder.start(), out, err);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
