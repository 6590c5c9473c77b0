package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL refuses to change what is on record; only its owner can lift that, on purpose. */
@ExtendWith(NeedsPostgres.class)
class AppendOnlyTest {

  @Test
  void what_is_on_record_is_neither_changed_nor_removed_but_archived_on_purpose()
      throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        TestDatabase database = TestDatabase.postgres(server.getJdbcUrl("postgres", "postgres"))) {
      database.run(
          "insert into audit (id, happened_at, tenant, owner, credential, action, details)"
              + " values (gen_random_uuid(), now(), 'acme', 'ann', 'none', 'test', '{}')");
      for (String change :
          new String[] {
            "update audit set owner = 'bob'", "delete from audit", "truncate table audit"
          }) {
        assertThatThrownBy(() -> database.run(change))
            .hasRootCauseMessage(
                "ERROR: the table audit is only ever added to; docs/audit.md says how to archive it");
      }
      assertThatCode(() ->
              database.run(
                  "begin; alter table audit disable trigger audit_append_only;"
                      + " delete from audit where happened_at < now() + interval '1 day';"
                      + " alter table audit enable trigger audit_append_only; commit"))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> database.run("delete from audit"))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
