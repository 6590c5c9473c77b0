package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateRefusalTest {
  private final Sample sample = Sample.writeOnce();

  @AfterEach
  void nothing_was_signed_or_remembered() {
    assertThat(sample.uploads().size()).isZero();
    assertThat(sample.storage().calls().log()).isEmpty();
  }

  @Test
  void an_unknown_policy_is_refused() {
    refused(Wishes.of("image/png", 5, "absent"), "policy_unknown");
  }

  @Test
  void a_type_that_the_policy_does_not_take_is_refused() {
    refused(Wishes.of("application/pdf", 5, "default"), "content_type_not_allowed");
  }

  @Test
  void a_checksum_that_nobody_keeps_is_refused() {
    String digest = Base64.getEncoder().encodeToString(new byte[4]);

    refused(Wishes.png(new Checksum(ChecksumAlgorithm.CRC32C, digest)), "checksum_not_supported");
  }

  @Test
  void a_size_above_the_policy_is_refused() {
    tooLarge(Wishes.of("image/png", 101, "default"), "The policy default takes at most 100 bytes.");
  }

  @Test
  void a_size_above_the_store_is_refused() {
    tooLarge(
        Wishes.of("image/png", 501, "puts"),
        "The store takes at most 500 bytes in one request. A multipart may be larger.");
  }

  private void refused(NewUpload wanted, String code) {
    assertThatThrownBy(() -> sample.create().create(ANN, wanted))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private void tooLarge(NewUpload wanted, String message) {
    assertThatThrownBy(() -> sample.create().create(ANN, wanted))
        .isInstanceOf(UploadException.TooLarge.class)
        .hasMessage(message);
  }
}
