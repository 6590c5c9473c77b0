package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Scanned;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Upload;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever reads all of the bytes can digest them. The store in memory holds zeros. */
class ScanDigestTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void a_digest_that_the_store_does_not_tell_is_verified_by_the_scan() {
    Upload settled = scanned(Digests.of(ChecksumAlgorithm.SHA256, new byte[5]));

    assertThat(((Upload.Ready) settled).checksum()).isEqualTo(ChecksumStatus.VERIFIED);
  }

  @Test
  void bytes_with_another_digest_fail() {
    Upload settled = scanned(Digests.of(ChecksumAlgorithm.SHA256, new byte[6]));

    assertThat(Scanned.codes(sample, settled)).containsExactly("checksum_mismatch");
  }

  private Upload scanned(Checksum declared) {
    Upload.Pending pending =
        sample
            .create()
            .create(Sample.ANN, Wishes.of("image/png", 5, "scanned", Optional.of(declared)))
            .upload();
    Bytes.asPromised(pending).arriveAt(sample.storage());
    sample.finish(pending);
    sample.sweep().sweep();
    return sample.uploads().get(pending);
  }
}
