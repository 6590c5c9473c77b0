package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
  @ParameterizedTest
  @CsvSource({"sha256,32", "crc32c,4", "md5,16", "crc64nvme,8"})
  void a_digest_has_exactly_the_length_of_its_algorithm(String label, int length) {
    ChecksumAlgorithm algorithm = ChecksumAlgorithm.labelled(label).orElseThrow();

    assertThat(algorithm.length()).isEqualTo(length);
    assertThat(new Checksum(algorithm, base64(length)).value()).isEqualTo(base64(length));
    Refusal.of(() -> new Checksum(algorithm, base64(length - 1)), "checksum_malformed");
    Refusal.of(() -> new Checksum(algorithm, base64(length + 1)), "checksum_malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAAAA", // no padding
        "AAAAAA=",
        "AAAAAB==", // bits behind the digest
        "AAAA\nAA==",
        " AAAAAA==",
        "AAAAAA== ",
        "____AA==", // the other alphabet
        "00000000", // hexadecimal
        "\u00c4AAAAA=="
      })
  void only_the_one_base64_text_of_a_digest_is_taken(String value) {
    Refusal.of(() -> new Checksum(ChecksumAlgorithm.CRC32C, value), "checksum_malformed");
  }

  @Test
  void an_algorithm_has_one_spelling() {
    assertThat(ChecksumAlgorithm.labelled("SHA256")).isEmpty();
    assertThat(ChecksumAlgorithm.labelled("sha1")).isEmpty();
  }

  private static String base64(int length) {
    return Base64.getEncoder().encodeToString(new byte[length]);
  }
}
