package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestsTest {
  /** The published check values: each algorithm over the nine bytes "123456789". */
  @ParameterizedTest
  @CsvSource({
    "CRC32C, e3069283",
    "CRC64NVME, ae8b14860a799888",
    "MD5, 25f9e794323b453885f5181f1b624d0b",
    "SHA256, 15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
  })
  void each_matches_its_published_check_value(ChecksumAlgorithm algorithm, String hex) {
    Checksum computed = Digests.of(algorithm, "123456789".getBytes(StandardCharsets.US_ASCII));
    assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(computed.value())))
        .isEqualTo(hex);
  }
}
