package io.gatepass.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The gateway in a process of its own, which can be killed. */
final class GatewayProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Launch launch;
  private final Path output;
  private final Process process;

  private GatewayProcess(Launch launch) {
    this.launch = launch;
    try {
      Files.createDirectories(launch.data());
      this.output = launch.data().resolveSibling(launch.data().getFileName() + ".log");
      this.process = launch.run(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  static GatewayProcess live(Launch launch) {
    GatewayProcess started = new GatewayProcess(launch);
    Eventually.within(
        PATIENCE,
        () -> {
          if (!started.process.isAlive()) {
            throw new IllegalStateException("It did not start:\n" + started.output());
          }
          return started.client().isLive();
        });
    return started;
  }

  static Launch.Ended ended(Launch launch) {
    try (GatewayProcess started = new GatewayProcess(launch)) {
      if (!started.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("It runs:\n" + started.output());
      }
      return new Launch.Ended(started.process.exitValue(), started.output());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  GatepassClient client() {
    return new GatepassClient(launch.port());
  }

  /** All that it has ever written, standard error and earlier starts on the same data included. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** SIGKILL: no handler, no finally, no flush. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** SIGTERM, as an operator stops it; {@link #exit} waits for its end. */
  void terminate() {
    process.destroy();
  }

  /** The exit code, as soon as it has ended by itself. */
  int exit() {
    return exit(PATIENCE);
  }

  int exit(Duration within) {
    Eventually.within(within, () -> !process.isAlive());
    return process.exitValue();
  }

  /** SIGTERM, as an operator stops it; SIGKILL where that does not help. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
    kill();
  }
}
