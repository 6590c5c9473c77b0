package io.gatepass.app.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsPostgres.class)
class PostgresUploadRepositoryTest extends UploadRepositorySuite {
  private EmbeddedPostgres server;

  @Override
  TestDatabase open() throws IOException {
    server = EmbeddedPostgres.start();
    return TestDatabase.postgres(server.getJdbcUrl("postgres", "postgres"));
  }

  @AfterAll
  void stopServer() throws IOException {
    server.close();
  }
}
