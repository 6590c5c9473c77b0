package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rows that older versions of the program wrote are read as what they are. */
class MigrationTest {
  private static final UploadId ID = UploadId.at(Samples.NOW, new Random());

  @Test
  void an_upload_from_before_there_were_forms_is_a_put_in_h2(@TempDir Path folder) {
    carriedOver(EmbeddedDatabase.url(folder.resolve("old")), "gatepass");
  }

  @Test
  @ExtendWith(NeedsPostgres.class)
  void an_upload_from_before_there_were_forms_is_a_put_in_postgresql() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      carriedOver(server.getJdbcUrl("postgres", "postgres"), "postgres");
    }
  }

  private static void carriedOver(String url, String user) {
    try (TestDatabase old = TestDatabase.at(url, user, "1")) {
      old.run(OldRow.insert(ID));
    }
    try (TestDatabase today = TestDatabase.at(url, user, "latest")) {
      Upload read = today.uploads().find(ID).orElseThrow();
      assertThat(read.terms().transfer()).isEqualTo(new Transfer.Put());
      assertThat(read.terms().constraints().size()).isInstanceOf(SizeLimit.Exactly.class);
      assertThat(today.uploads().replace(read, read, Optional.empty())).isTrue();
    }
  }
}
