package io.gatepass.app.persistence.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations that there are, by their files, oldest first. */
final class Versions {
  static final Path SHARED = Path.of("src/main/resources/db/migration");
  static final Path POSTGRESQL = Path.of("src/main/resources/db/postgresql");

  private Versions() {}

  static List<Path> files(Path... folders) {
    return Stream.of(folders)
        .flatMap(folder -> list(folder).stream())
        .sorted((a, b) -> compare(version(a), version(b)))
        .toList();
  }

  /** Of a file such as {@code V16_1__tokens.sql}: {@code 16.1}. */
  static String version(Path file) {
    String name = file.getFileName().toString();
    return name.substring(1, name.indexOf("__")).replace('_', '.');
  }

  /** Whether it says that older programs cannot live with it. */
  static boolean contracts(Path file) {
    return file.getFileName().toString().contains("__contracts_");
  }

  /** Whether a schema of that version has what came with the other one. */
  static boolean reaches(String version, String other) {
    return compare(version, other) >= 0;
  }

  private static int compare(String one, String other) {
    return MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
