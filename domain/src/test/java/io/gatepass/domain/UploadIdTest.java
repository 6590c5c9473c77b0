package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadIdTest {
  @Test
  void two_ids_of_one_moment_differ() {
    SplittableRandom random = new SplittableRandom(7);

    assertThat(UploadId.at(Samples.CREATED, random))
        .isNotEqualTo(UploadId.at(Samples.CREATED, random));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-7000-8000-1",
        "18f0000-0000-7000-8000-000000000000",
        "0018f0000-0000-7000-8000-000000000000",
        "018f0000000070008000000000000000",
        "{018f0000-0000-7000-8000-000000000000}",
        "urn:uuid:018f0000-0000-7000-8000-000000000000",
        " 018f0000-0000-7000-8000-000000000000",
        "018f0000-0000-7000-8000-000000000000\n",
        "018f0000-0000-7000-8000-00000000000g",
        "\uff1018f0000-0000-7000-8000-000000000000",
        "018f0000-0000-7000-8000-0000000000\uff21\uff21",
        "+18f0000-0000-7000-8000-000000000000",
        "018f0000-0000-4000-8000-000000000000",
        "018f0000-0000-7000-0000-000000000000",
        "018f0000-0000-7000-c000-000000000000",
        "../../../../../../../../../../etc/pw"
      })
  void any_other_text_names_no_upload(String text) {
    assertThat(UploadId.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "018f0000-0000-4000-8000-000000000000",
        "018f0000-0000-7000-0000-000000000000",
        "00000000-0000-0000-0000-000000000000"
      })
  void a_uuid_of_another_version_or_variant_is_refused(String uuid) {
    Refusal.of(() -> new UploadId(UUID.fromString(uuid)), "upload_id_invalid");
  }
}
