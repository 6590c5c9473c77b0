package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void nested_entries_and_dotted_names_mean_the_same() {
    assertThat(
            SettingsFile.read(
                Reading.written(
                    folder, "gatepass: {server: {port: 1}, stores.main.bucket: media}")))
        .containsEntry("server.port", "1")
        .containsEntry("stores.main.bucket", "media")
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123", "1e3", "yes", "2024-01-01", "1_000", "0x1f", "12:30", "1.10"})
  void a_value_stays_the_text_that_was_written(String password) {
    assertThat(
            SettingsFile.read(
                Reading.written(folder, "gatepass: {database: {password: " + password + "}}")))
        .containsEntry("database.password", password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "\"\""})
  void an_entry_left_empty_is_as_if_it_were_not_there(String value) {
    assertThat(Reading.file(folder, "gatepass: {database: {url: " + value + "}}").database().url())
        .startsWith("jdbc:h2:");
  }

  @Test
  void a_section_whose_entries_are_commented_out_is_as_if_it_were_not_there() {
    assertThat(Reading.file(folder, "gatepass:\n  stores:\n  server:\n  data: x\n").data())
        .hasFileName("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                              | must have exactly one top entry, gatepass",
        "server: {port: 1}               | must have exactly one top entry, gatepass",
        "{gatepass: {}, micronaut: {}}   | must have exactly one top entry, gatepass",
        "gatepass: [1]                   | must have exactly one top entry, gatepass",
        "gatepass: {a: secret            | is not YAML, or says one thing twice",
        "gatepass: {data: a, data: b}    | is not YAML, or says one thing twice",
        "gatepass: {a: !!java.io.File b} | is not YAML, or says one thing twice",
      })
  void a_file_that_cannot_be_meant_is_refused(String yaml, String problem) {
    Path file = Reading.written(folder, yaml);

    assertThat(Reading.problems(folder, yaml))
        .containsExactly("The settings file " + file + " " + problem + ".");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> SettingsFile.read(folder.resolve("absent.yml")))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("absent.yml cannot be read: check the path and its permissions");
  }
}
