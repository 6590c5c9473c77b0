package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.OldDatabase;
import io.gatepass.app.persistence.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From every schema that there was to the one of today, and on every schema what came before. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class UpgradeSuite {

  /** An empty one. */
  abstract OldDatabase fresh(String name);

  /** One with the schema of today and no rows. */
  abstract OldDatabase latest(String name);

  abstract List<Era> eras();

  /** Its migrations, oldest first. */
  abstract List<Path> migrations();

  List<String> versions() {
    return migrations().stream().map(Versions::version).toList();
  }

  /** Written to the schema of that version, as all programs did that it had seen until then. */
  @ParameterizedTest
  @MethodSource("versions")
  void what_was_written_to_that_schema_means_the_same_after_the_upgrade(String version) {
    List<Era> written = eras().stream().filter(era -> era.writes(version)).toList();
    OldDatabase old = fresh("v" + version.replace('.', '_'));
    old.migrate(version);
    written.forEach(era -> old.run(era.rows()));

    try (TestDatabase today = old.today()) {
      written.forEach(era -> era.meaning().accept(today));
    }
  }

  @Test
  void every_table_and_every_value_that_a_column_may_have_is_in_some_row() {
    OldDatabase database = latest("complete");
    eras().stream()
        .filter(era -> era.until().equals(Era.ALWAYS))
        .forEach(era -> database.run(era.rows()));

    assertThat(Contents.emptyTables(database)).isEmpty();
    assertThat(Contents.missingValues(database)).isEmpty();
  }

  /** One that does not says so in its name, which older programs heed: docs/upgrade.md. */
  @Test
  void each_migration_only_expands_what_the_version_before_stands_on() {
    OldDatabase database = fresh("expanded");
    for (Path file : migrations()) {
      Schema before = Schema.of(database);
      database.migrate(Versions.version(file));
      List<String> found =
          Stream.concat(
                  Contraction.between(before, Schema.of(database)).stream(),
                  Contraction.changes(file).stream().distinct())
              .toList();

      assertThat(Versions.contracts(file) ? List.of() : found)
          .as("%s", file.getFileName())
          .containsExactlyInAnyOrderElementsOf(Accepted.of(Versions.version(file)));
    }
  }

  @ParameterizedTest
  @MethodSource("io.gatepass.app.persistence.upgrade.Controls#contracting")
  void what_contracts_is_found(String name, String migration, String found) {
    assertThat(foundIn(name, migration)).contains(found);
  }

  @ParameterizedTest
  @MethodSource("io.gatepass.app.persistence.upgrade.Controls#expanding")
  void what_expands_is_not(String name, String migration) {
    assertThat(foundIn(name, migration)).isEmpty();
  }

  private List<String> foundIn(String name, String migration) {
    OldDatabase database = latest(name);
    Schema before = Schema.of(database);
    database.run(List.of(migration));
    return Stream.concat(
            Contraction.between(before, Schema.of(database)).stream(),
            Contraction.changes(migration).stream())
        .toList();
  }

  @Test
  void every_migration_is_the_one_that_was_released() {
    assertThat(Released.appliedTo(latest("checksums")))
        .as(
            "A migration that was released is never changed; a new one is added to %s",
            Released.LIST)
        .containsExactlyElementsOf(Released.listed(versions()));
  }
}
