package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads settings from where a test wrote them. */
final class Reading {
  private Reading() {}

  static Settings environment(Map<String, String> environment) {
    return SettingsReader.read(Optional.empty(), environment, Map.of());
  }

  static Settings options(Map<String, String> options) {
    return SettingsReader.read(Optional.empty(), Map.of(), options);
  }

  static Settings file(Path folder, String yaml) {
    return SettingsReader.read(Optional.of(written(folder, yaml)), Map.of(), Map.of());
  }

  static Path written(Path folder, String yaml) {
    try {
      return Files.writeString(folder.resolve("gatepass.yml"), yaml);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static List<String> problems(Map<String, String> options) {
    return catchThrowableOfType(SettingsRefused.class, () -> options(options)).problems();
  }

  static List<String> problems(Path folder, String yaml) {
    return catchThrowableOfType(SettingsRefused.class, () -> file(folder, yaml)).problems();
  }
}
