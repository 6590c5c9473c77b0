package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.StorageProvider;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check values of the digests' own specifications, for the text "123456789". */
class ChecksumTest {
  private static final byte[] NINE_DIGITS = "123456789".getBytes(UTF_8);
  private static final byte[] NINE_OTHERS = "123456780".getBytes(UTF_8);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "SHA256,FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=",
    "CRC32C,4waSgw==",
    "MD5,JfnnlDI7RTiF9RgfG2JNCw==",
    "CRC64NVME,rosUhgp5mIg="
  })
  void bytes_that_do_not_have_the_signed_checksum_are_refused_and_leave_nothing(
      ChecksumAlgorithm algorithm, String value) {
    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(store.rules().of(algorithm)).isEqualTo(Enforcement.WIRE);

      UploadId id = Uploads.newId();
      Optional<Checksum> checksum = Optional.of(new Checksum(algorithm, value));
      var request = Uploads.sign(store, id, NINE_DIGITS.length, checksum);

      assertThat(Client.put(request, NINE_OTHERS).statusCode()).isEqualTo(400);
      assertThat(store.objects().find(Uploads.keyOf(id))).isEmpty();
      assertThat(Client.put(request, NINE_DIGITS).statusCode()).isEqualTo(200);
      assertThat(store.objects().find(Uploads.keyOf(id))).isPresent();
    }
  }
}
