package io.gatepass.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gatepass.app.persistence.NeedsPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two that migrate the same database, and what the server's own errors are told as. */
@ExtendWith(NeedsPostgres.class)
class MigrationTurnTest {
  private static final String HELD = "create table held (id int)";
  private static final String HOLD = "lock table held in access exclusive mode";

  @TempDir Path migrations;

  @Test
  @Timeout(60)
  void whoever_waits_in_vain_for_another_one_is_told_so_and_may_start_again()
      throws IOException, SQLException, InterruptedException {
    write("V1__held.sql", "alter table held add column name text;");
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection holder = server.getPostgresDatabase().getConnection();
        Statement statement = holder.createStatement()) {
      statement.execute(HELD);
      holder.setAutoCommit(false);
      statement.execute(HOLD);
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(() -> migrate(server, "select 1"), Thread::startVirtualThread);
      awaitSomebodyWaiting(server);

      DatabaseTrouble trouble =
          DatabaseTrouble.of(catchThrowable(() -> migrate(server, "select 1"))).orElseThrow();

      assertThat(trouble.passes()).isTrue();
      assertThat(trouble.text()).contains("another gateway migrates the database");
      holder.rollback();
      first.join();
    }
  }

  @Test
  @Timeout(60)
  void a_migration_that_cannot_have_a_lock_is_named_and_may_start_again()
      throws IOException, SQLException {
    write("V1_1__held.sql", "alter table held add column name text;");
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection holder = server.getPostgresDatabase().getConnection();
        Statement statement = holder.createStatement()) {
      statement.execute(HELD);
      holder.setAutoCommit(false);
      statement.execute(HOLD);

      DatabaseTrouble trouble =
          DatabaseTrouble.of(catchThrowable(() -> migrate(server, "set lock_timeout = '1s'")))
              .orElseThrow();

      assertThat(trouble.passes()).isTrue();
      assertThat(trouble.text())
          .startsWith("gatepass.database: migration V1.1: the database gave this up");
      holder.rollback();
    }
  }

  private void migrate(EmbeddedPostgres server, String first) {
    Flyway.configure()
        .dataSource(server.getPostgresDatabase())
        .locations("filesystem:" + migrations)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .lockRetryCount(0)
        .initSql(first)
        .load()
        .migrate();
  }

  private static void awaitSomebodyWaiting(EmbeddedPostgres server)
      throws SQLException, InterruptedException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      while (!statement
          .executeQuery("select 1 from pg_locks where not granted and locktype = 'relation'")
          .next()) {
        Thread.sleep(100);
      }
    }
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(migrations.resolve(name), sql);
  }
}
