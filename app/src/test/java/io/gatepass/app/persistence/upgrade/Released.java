package io.gatepass.app.persistence.upgrade;

import io.gatepass.app.persistence.OldDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The migrations that somebody may have applied, with Flyway's checksum of each. */
final class Released {
  static final Path LIST = Path.of("src/test/resources/migrations.txt");

  private Released() {}

  /** But for the row that tells who made the schema, where the migrations did. */
  static List<String> appliedTo(OldDatabase database) {
    return database.texts(
        "select version || ' ' || script || ' ' || checksum from flyway_schema_history"
            + " where version is not null order by installed_rank");
  }

  /** Of these versions. */
  static List<String> listed(List<String> versions) {
    try {
      return Files.readAllLines(LIST).stream()
          .filter(line -> versions.contains(line.substring(0, line.indexOf(' '))))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
