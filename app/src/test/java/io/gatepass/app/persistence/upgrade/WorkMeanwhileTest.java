package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.app.persistence.OldDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gateways of an old version go on claiming, while a new one migrates. */
@ExtendWith(NeedsPostgres.class)
class WorkMeanwhileTest {
  private static final String CLAIM = "select id from upload for update";
  private static final String REPORT = "lock table upload in access share mode";
  private static final String POSTPONE = "update upload set due_at = due_at";

  @Test
  @Timeout(60)
  void neither_a_claim_nor_the_migration_fails_for_the_other()
      throws IOException, SQLException, InterruptedException, ExecutionException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      OldDatabase old = old(server);

      Future<?> migrated;
      try (Connection connection = old.connect();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.executeQuery(CLAIM).close();
        migrated = threads.submit(() -> old.migrate("latest"));
        awaitSomebodyWaiting(old);
        assertThat(statement.executeUpdate(POSTPONE)).isPositive();
        connection.commit();
      }
      migrated.get();
    }
  }

  @Test
  @Timeout(60)
  void a_table_that_somebody_keeps_is_given_up_and_the_next_start_goes_on_from_there()
      throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      OldDatabase old = old(server);

      try (Connection connection = old.connect();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute(REPORT);
        assertThatThrownBy(() -> old.migrate("latest"))
            .hasStackTraceContaining("canceling statement due to lock timeout");
        connection.rollback();
      }
      assertThat(newest(old)).isEqualTo("18.1");
      old.migrate("latest");
      assertThat(newest(old))
          .isEqualTo(
              Versions.version(Versions.files(Versions.SHARED, Versions.POSTGRESQL).getLast()));
    }
  }

  private static String newest(OldDatabase database) {
    return database
        .texts("select version from flyway_schema_history order by installed_rank desc limit 1")
        .getFirst();
  }

  private static OldDatabase old(EmbeddedPostgres server) {
    OldDatabase old = new OldDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres");
    old.migrate("18");
    old.run(Uploads.era().rows());
    return old;
  }

  private static void awaitSomebodyWaiting(OldDatabase database) throws InterruptedException {
    while (database
        .texts("select pid from pg_locks where not granted and locktype = 'relation'")
        .isEmpty()) {
      Thread.sleep(100);
    }
  }
}
