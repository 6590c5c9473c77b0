package io.gatepass.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.app.Gatepass;
import io.gatepass.app.remote.send.Patience;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;

/**
 * The program in this process, in little time and with a place of its own for what it remembers.
 */
record Program(Map<String, String> environment, InputStream input) {
  private static final Patience BRISK =
      new Patience(Duration.ofMillis(20), Duration.ofMillis(100), 4, 6);

  /** What it left behind. */
  record Ended(int exit, ByteArrayOutputStream printed, String err) {
    byte[] bytes() {
      return printed.toByteArray();
    }

    String out() {
      return printed.toString(UTF_8);
    }

    /** The first word of what it printed. */
    String id() {
      return out().split(" ", 2)[0];
    }
  }

  static Program on(String url, Path folder) {
    return new Program(
        Map.of("GATEPASS_URL", url, "XDG_STATE_HOME", folder.resolve("state").toString()),
        InputStream.nullInputStream());
  }

  Program with(String name, String value) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(name, value);
    return new Program(all, input);
  }

  Program reading(byte[] bytes) {
    return new Program(environment, new ByteArrayInputStream(bytes));
  }

  Ended run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            environment,
            input,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            BRISK);
    CommandLine program = Gatepass.program(here);
    program.setOut(new PrintWriter(out, true, UTF_8));
    program.setErr(new PrintWriter(err, true, UTF_8));
    int exit = program.execute(arguments);
    return new Ended(exit, out, err.toString(UTF_8));
  }
}
