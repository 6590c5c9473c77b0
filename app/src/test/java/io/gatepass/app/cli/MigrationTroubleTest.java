package io.gatepass.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of errors that Flyway really makes, on H2. */
class MigrationTroubleTest {
  private static final String SECRET = "customers-of-acme";

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

  @TempDir Path migrations;

  @BeforeEach
  void three_migrations() throws IOException {
    write("V1__first.sql", "create table a (id int);");
    write("V1_1__second.sql", "create table b (id int);");
    write("V2__third.sql", "create table c (id int);");
  }

  @Test
  void a_migration_that_was_applied_and_then_edited_is_named() throws IOException {
    migrate();
    write("V1_1__second.sql", "create table b (id bigint);");

    lasting("migration V1.1: what was applied is not what this program has", "put back a backup");
  }

  @Test
  void migrations_that_were_applied_and_are_missing_are_all_named() throws IOException {
    migrate();
    Files.delete(migrations.resolve("V1__first.sql"));
    Files.delete(migrations.resolve("V1_1__second.sql"));

    lasting("migration V1, V1.1: it was applied, and this program does not have it");
  }

  @Test
  void a_migration_that_comes_too_late_is_named() throws IOException {
    migrate();
    write("V1_2__late.sql", "create table d (id int);");

    lasting("migration V1.2: it was left out, and later ones were applied");
  }

  @Test
  void a_migration_that_the_database_refuses_is_named_with_the_state() throws IOException {
    write("V3__broken.sql", "insert into a values ('" + SECRET + "');");

    lasting("migration V3: the database refuses it (SQL state 22018)");
  }

  @Test
  void what_an_embedded_database_has_done_half_is_to_be_put_back() throws IOException {
    write("V3__broken.sql", "create table e (id int); drop table nowhere;");
    assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);

    lasting("migration V3: it has failed", "the copy of the data folder");
  }

  private void lasting(String... said) {
    DatabaseTrouble trouble =
        DatabaseTrouble.of(new IllegalStateException(catchThrowable(this::migrate))).orElseThrow();

    assertThat(trouble.passes()).isFalse();
    assertThat(trouble.text())
        .startsWith("gatepass.database: ")
        .contains(said)
        .doesNotContain(SECRET, "jdbc:", "create table", migrations.toString());
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(url, "", "")
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(migrations.resolve(name), sql);
  }
}
