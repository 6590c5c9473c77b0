package io.gatepass.app.whole;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL that can stop, and come back with its data. */
final class Postgres implements AutoCloseable {
  static final String PASSWORD = "seven-herons-asleep";

  private final Path folder;
  private final int port = Launch.freePort();
  private EmbeddedPostgres server;

  Postgres(Path folder) {
    this.folder = folder;
    start();
  }

  void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setPort(port)
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void stop() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  int port() {
    return port;
  }

  Map<String, String> environment() {
    return environment(port, "");
  }

  /** What gateways are told that reach it by that port. */
  Map<String, String> environment(int by, String options) {
    return Map.of(
        "GATEPASS_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:" + by + "/postgres" + options,
        "GATEPASS_DATABASE_USER",
        "postgres",
        "GATEPASS_DATABASE_PASSWORD",
        PASSWORD);
  }

  @Override
  public void close() {
    stop();
  }
}
