package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Upload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that goes away under a running gateway, and comes back. */
@ExtendWith(NeedsPostgres.class)
class PostgresAwayTest {
  @TempDir Path folder;

  @Test
  void a_stopped_server_is_unavailable_until_it_runs_again_and_nothing_is_lost()
      throws IOException {
    Upload.Pending pending = Samples.pending();
    EmbeddedPostgres server = start(0);
    try (TestDatabase database = TestDatabase.postgres(url(server))) {
      database.uploads().add(pending, LATER);
      server.close();
      Unavailable.isEveryMethodOf(database.uploads());
      server = start(server.getPort());
      assertThat(database.uploads().find(pending.terms().id())).contains(pending);
    } finally {
      server.close();
    }
  }

  @Test
  void a_server_that_does_not_finish_an_answer_is_unavailable() throws IOException {
    try (EmbeddedPostgres server = start(0);
        TestDatabase database = TestDatabase.postgres(url(server) + "&socketTimeout=1")) {
      Upload.Pending pending = Samples.pending();
      database.whileHeld(
          "lock table upload in access exclusive mode",
          () -> Unavailable.is(() -> database.uploads().find(pending.terms().id())));
      assertThat(database.uploads().find(pending.terms().id())).isEqualTo(Optional.empty());
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }

  private static String url(EmbeddedPostgres server) {
    return server.getJdbcUrl("postgres", "postgres");
  }
}
