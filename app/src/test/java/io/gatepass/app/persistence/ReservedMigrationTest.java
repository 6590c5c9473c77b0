package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.UploadId;
import io.gatepass.domain.Usage;
import io.gatepass.ports.TenantUsage;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What older versions of the program reserved and never settled. */
class ReservedMigrationTest {
  private static final UploadId ID = UploadId.at(Samples.NOW, new Random());

  @Test
  void a_ready_upload_of_before_holds_what_it_weighs(@TempDir Path folder) {
    String url = EmbeddedDatabase.url(folder.resolve("old"));
    try (TestDatabase old = TestDatabase.at(url, "gatepass", "1")) {
      old.run(OldRow.insert(ID));
      old.run(
          "update upload set status = 'ready', found_key = 't/acme/a', found_tag = 'x',"
              + " found_size = 4, checksum_status = 'declared', size_kind = 'at_most'");
    }
    try (TestDatabase today = TestDatabase.at(url, "gatepass", "latest")) {
      assertThat(today.context().getBean(TenantUsage.class).of("acme")).isEqualTo(new Usage(4, 1));
    }
  }
}
