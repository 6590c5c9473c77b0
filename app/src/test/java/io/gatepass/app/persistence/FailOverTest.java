package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.UploadRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gateway whose connections lead to a server that became a standby; new ones do not. */
@ExtendWith(NeedsPostgres.class)
class FailOverTest {
  private static final int POOL = 10;

  @Test
  void connections_that_take_no_writes_are_dropped_one_by_one_until_all_goes_on()
      throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      try (TestDatabase primary = TestDatabase.postgres(url)) {
        primary.run("alter database postgres set default_transaction_read_only = on");
      }
      try (TestDatabase database = TestDatabase.unchecked(url)) {
        UploadRepository uploads = database.uploads();
        Upload.Pending pending = Samples.pending();
        Unavailable.is(() -> uploads.claimDue(NOW, LATER, 1));
        Unavailable.is(() -> uploads.add(pending, LATER));

        database.run(
            "begin read write;"
                + "alter database postgres reset default_transaction_read_only; commit");

        int refused = 0;
        while (!isAdded(uploads, pending)) {
          refused++;
          assertThat(refused).isLessThanOrEqualTo(POOL);
        }
        assertThat(uploads.find(pending.terms().id())).contains(pending);
      }
    }
  }

  private static boolean isAdded(UploadRepository uploads, Upload.Pending pending) {
    try {
      uploads.add(pending, LATER);
      return true;
    } catch (RepositoryUnavailable standby) {
      return false;
    }
  }
}
