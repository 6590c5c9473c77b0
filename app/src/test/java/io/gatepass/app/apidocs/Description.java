package io.gatepass.app.apidocs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where texts of the description lie, seen from the module. */
final class Description {
  static final Path GENERATED = Path.of("target/classes/META-INF/swagger/openapi.yml");
  static final Path COMMITTED = Path.of("../docs/openapi.yaml");
  static final Path PROMISED = Path.of("src/test/resources/promised-openapi.yaml");
  static final Path PROBLEMS = Path.of("../docs/problems.md");
  static final Path PROMISED_CODES = Path.of("src/test/resources/promised-codes.txt");

  private Description() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
