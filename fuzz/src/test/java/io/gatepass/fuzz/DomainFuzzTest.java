package io.gatepass.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;

/** Values that are made of a client's text, or refused. */
class DomainFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void a_file_name_is_refused_or_fits_into_a_header(@NotNull String text) {
    try {
      Disposition disposition = new Disposition(Disposition.Kind.ATTACHMENT, new FileName(text));
      assertThat(disposition.header()).matches("[ -~]+");
    } catch (InvalidValue refused) {
      assertThat(refused.code()).startsWith("filename_");
    }
  }

  @FuzzTest(maxDuration = "60s")
  void a_content_type_is_none_or_reads_back_as_itself(@NotNull String text) {
    ContentType.parse(text)
        .ifPresent(type -> assertThat(ContentType.parse(type.value())).contains(type));
  }

  @FuzzTest(maxDuration = "60s")
  void a_key_of_an_object_or_of_a_repetition_is_made_or_refused(@NotNull String text) {
    try {
      assertThat(new ObjectKey(text).value()).isEqualTo(text);
    } catch (InvalidValue refused) {
      assertThat(refused.code()).isEqualTo("object_key_invalid");
    }
    try {
      assertThat(IdempotencyKey.given(text).value()).isEqualTo(text);
    } catch (InvalidValue refused) {
      assertThat(refused.code()).isEqualTo("idempotency_key_invalid");
    }
  }

  @FuzzTest(maxDuration = "60s")
  void an_id_of_an_upload_is_none_or_reads_back_as_itself(@NotNull String text) {
    UploadId.parse(text).ifPresent(id -> assertThat(id.toString()).isEqualToIgnoringCase(text));
  }
}
