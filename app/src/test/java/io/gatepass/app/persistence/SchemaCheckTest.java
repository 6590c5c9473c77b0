package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
  private static final AppliedMigration OURS =
      new AppliedMigration(SchemaCheck.NEWEST.getVersion(), "ours", true);

  @Test
  void the_newest_migration_is_the_one_that_this_program_brings() throws IOException {
    assertThat(newest("migration")).as("SchemaCheck.NEWEST").isEqualTo(SchemaCheck.NEWEST);
  }

  @Test
  void what_postgresql_has_alone_is_not_the_newest_which_is_asked_for_on_h2_too()
      throws IOException {
    assertThat(newest("postgresql"))
        .as("otherwise SchemaCheck has to ask each database for its own")
        .isLessThan(SchemaCheck.NEWEST);
  }

  @Test
  void a_schema_with_all_of_ours_is_right() {
    assertThat(SchemaCheck.trouble(List.of(OURS))).isEmpty();
  }

  @Test
  void a_schema_that_lacks_ours_or_in_which_it_failed_is_too_old() {
    AppliedMigration first = new AppliedMigration("1", "uploads", true);

    assertThat(SchemaCheck.trouble(List.of(first)).orElseThrow())
        .contains("older than this program", "V" + SchemaCheck.NEWEST, "Start this version");
    String newest = SchemaCheck.NEWEST.getVersion();
    assertThat(SchemaCheck.trouble(List.of(first, new AppliedMigration(newest, "x", false))))
        .isPresent();
  }

  @Test
  void a_schema_to_which_a_newer_program_has_only_added_is_right() {
    assertThat(SchemaCheck.trouble(List.of(OURS, newer("more columns")))).isEmpty();
  }

  @Test
  void a_schema_from_which_something_was_taken_that_this_program_no_longer_needs_is_right() {
    assertThat(SchemaCheck.trouble(List.of(OURS, newer("contracts 3 drop x")))).isEmpty();
  }

  @Test
  void a_schema_from_which_something_was_taken_that_this_program_needs_is_too_new() {
    assertThat(SchemaCheck.trouble(List.of(OURS, newer("contracts 900.1 drop x"))).orElseThrow())
        .contains("newer than this program can live with", "V999", "Start a newer version");
  }

  private static MigrationVersion newest(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db").resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("V(.+?)__.*", "$1"))
          .map(MigrationVersion::fromVersion)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private static AppliedMigration newer(String description) {
    return new AppliedMigration("999", description, true);
  }
}
