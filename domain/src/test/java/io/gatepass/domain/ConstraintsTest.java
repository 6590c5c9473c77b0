package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
  @Test
  void a_digest_is_declared_of_its_own_kind_alone() {
    Constraints declared =
        Samples.constraints(Optional.of(new Checksum(ChecksumAlgorithm.CRC32C, "AAAAAA==")));

    assertThat(declared.declares(ChecksumAlgorithm.CRC32C)).isTrue();
    assertThat(declared.declares(ChecksumAlgorithm.SHA256)).isFalse();
    assertThat(Samples.constraints(Optional.empty()).declares(ChecksumAlgorithm.CRC32C)).isFalse();
  }
}
