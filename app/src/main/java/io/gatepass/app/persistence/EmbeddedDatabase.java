package io.gatepass.app.persistence;

import java.nio.file.Path;

/** The database that needs no setup: H2 in this process, on one file. */
public final class EmbeddedDatabase {
  private static final String SCHEME = "jdbc:h2:";

  private EmbeddedDatabase() {}

  /** The JDBC URL of a database on that file, to which H2 adds its own extension. */
  public static String url(Path file) {
    return SCHEME + "file:" + file.toAbsolutePath();
  }

  /** Whether H2 keeps the database of that URL, and not a server. */
  public static boolean keeps(String url) {
    return url.startsWith(SCHEME);
  }
}
