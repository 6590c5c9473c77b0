package io.gatepass.app.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** This version of the program on the schema of the next one: a rollout, or a rollback. */
@ExtendWith(NeedsPostgres.class)
class PostgresNextSchemaTest extends UploadRepositorySuite {
  private EmbeddedPostgres server;

  @Override
  TestDatabase open() throws IOException {
    server = EmbeddedPostgres.start();
    String url = server.getJdbcUrl("postgres", "postgres");
    NextSchema.reach(new OldDatabase(url, "postgres"));
    return TestDatabase.postgres(url);
  }

  @AfterAll
  void stopServer() throws IOException {
    server.close();
  }
}
