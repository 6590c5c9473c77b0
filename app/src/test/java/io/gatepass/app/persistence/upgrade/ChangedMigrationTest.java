package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.persistence.OldDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program whose migrations are not those that the database has seen does not start. */
class ChangedMigrationTest {
  @TempDir Path folder;

  @Test
  void a_migration_that_was_applied_and_then_edited_is_refused() {
    startIsRefused(
        "update flyway_schema_history set checksum = checksum + 1 where version = '5'",
        "checksum mismatch for migration version 5");
  }

  @Test
  void a_migration_that_was_applied_and_then_removed_is_refused() {
    startIsRefused(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, execution_time, success)
        values (1000, '5.5', 'removed', 'SQL', 'V5_5__removed.sql', 1, 'x', 1, true)
        """,
        "Detected applied migration not resolved locally: 5.5");
  }

  private void startIsRefused(String otherHistory, String because) {
    OldDatabase database = new OldDatabase(EmbeddedDatabase.url(folder.resolve("old")), "gatepass");
    database.migrate("latest");
    database.run(List.of(otherHistory));

    assertThatThrownBy(() -> database.today().close())
        .hasStackTraceContaining("Validate failed")
        .hasStackTraceContaining(because);
  }
}
