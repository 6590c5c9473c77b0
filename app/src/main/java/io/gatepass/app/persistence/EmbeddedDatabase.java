package io.gatepass.app.persistence;

import java.nio.file.Path;

/** The database that needs no setup: H2 in this process, on one file. */
public final class EmbeddedDatabase {
  private EmbeddedDatabase() {}

  /** The JDBC URL of a database on that file, to which H2 adds its own extension. */
  public static String url(Path file) {
    return "jdbc:h2:file:" + file.toAbsolutePath();
  }
}
