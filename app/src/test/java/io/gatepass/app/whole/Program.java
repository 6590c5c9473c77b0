package io.gatepass.app.whole;

import io.gatepass.app.Gatepass;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/**
 * The program as it is shipped: from jars, without the beans that other tests define, and with what
 * Java learnt in a rehearsal. Hundreds of processes are started by these tests; each takes half as
 * long so.
 */
final class Program {
  private static final Set<String> BOOTED = Set.of("serve", "keys", "doctor", "provision");
  private static final Path FOLDER = folder();
  private static final String CLASS_PATH = shipped();

  private Program() {}

  /**
   * What the arguments of this command follow: to have a cache ready takes longer than some last.
   */
  static List<String> of(String command) {
    return BOOTED.contains(command)
        ? java("-Xlog:aot=off", "-Xlog:cds=off", "-XX:AOTCache=" + Cache.MADE)
        : java();
  }

  private static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            CLASS_PATH,
            Gatepass.class.getName()));
    return command;
  }

  private static String shipped() {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Files.isRegularFile(Path.of(entry))) {
        jars.add(entry);
      } else if (entry.endsWith("classes") && !entry.endsWith("test-classes")) {
        jars.add(jar(entry, FOLDER.resolve(jars.size() + ".jar")).toString());
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  /** Made when it is needed for the first time. */
  private static final class Cache {
    static final Path MADE = rehearsed();
  }

  /** A cache is only made for jars. */
  private static Path jar(String classes, Path jar) {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    int failed = tool.run(System.out, System.err, "-cf0", jar.toString(), "-C", classes, ".");
    if (failed != 0) {
      throw new IllegalStateException("No jar could be made of " + classes);
    }
    return jar;
  }

  private static Path rehearsed() {
    Path cache = FOLDER.resolve("gatepass.aot");
    Path output = FOLDER.resolve("rehearsal.log");
    try {
      Files.deleteIfExists(cache);
      List<String> command = new ArrayList<>(java("-XX:AOTCacheOutput=" + cache));
      command.addAll(
          List.of("rehearse", Files.createTempDirectory(FOLDER, "rehearsal").toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)
          || process.exitValue() != 0
          || Files.notExists(cache)) {
        process.destroyForcibly();
        throw new IllegalStateException("The rehearsal failed: " + Files.readString(output));
      }
      return cache;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** One for each process that tests, whose files the next run makes anew. */
  private static Path folder() {
    String process = System.getProperty("tests.process", "1");
    try {
      return Files.createDirectories(Path.of("target", "program", process).toAbsolutePath());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
