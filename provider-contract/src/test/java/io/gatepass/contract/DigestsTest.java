package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ChecksumAlgorithm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestsTest {
  /** The published check values: each algorithm over the nine bytes "123456789". */
  @ParameterizedTest
  @CsvSource({
    "SHA256,FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=",
    "CRC32C,4waSgw==",
    "MD5,JfnnlDI7RTiF9RgfG2JNCw==",
    "CRC64NVME,rosUhgp5mIg="
  })
  void each_matches_its_published_check_value(ChecksumAlgorithm algorithm, String value) {
    assertThat(Digests.of(algorithm, Samples.bytes("123456789")).value()).isEqualTo(value);
  }
}
