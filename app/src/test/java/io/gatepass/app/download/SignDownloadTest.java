package io.gatepass.app.download;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Upload;
import io.gatepass.ports.SignedRequest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignDownloadTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void a_ready_upload_is_signed_for_the_content_that_was_verified() {
    Upload.Ready ready = (Upload.Ready) sample.ready();

    SignedRequest request = sign(ready, Disposition.Kind.ATTACHMENT);

    assertThat(request.headers())
        .containsAllEntriesOf(
            Map.of(
                "Tag", ready.object().tag().value(),
                "Served-As", "image/png",
                "Disposition", "attachment; filename=\"Cat.PNG\"; filename*=UTF-8''Cat.PNG"));
    assertThat(request.expiresAt())
        .isEqualTo(sample.clock().instant().plus(SamplePolicies.URL_TTL));
  }

  @Test
  void a_harmless_type_is_shown_when_asked() {
    assertThat(sign(sample.ready(), Disposition.Kind.INLINE).headers().get("Disposition"))
        .startsWith("inline; ");
  }

  @Test
  void a_type_that_a_browser_would_run_is_always_saved_and_served_as_bytes() {
    Upload html = sample.create().create(ANN, Wishes.of("text/html", 5, "default")).upload();
    Bytes.asPromised(html).arriveAt(sample.storage());

    Map<String, String> answer = sign(sample.finish(html), Disposition.Kind.INLINE).headers();

    assertThat(answer.get("Disposition")).startsWith("attachment; ");
    assertThat(answer).containsEntry("Served-As", "application/octet-stream");
  }

  @Test
  void another_name_can_be_offered() {
    SignedRequest request =
        Signed.request(
            sample
                .download()
                .sign(
                    ANN,
                    Sample.idOf(sample.ready()),
                    new Wanted(
                        Disposition.Kind.ATTACHMENT,
                        Optional.of(new FileName("tom.png")),
                        Optional.empty())));

    assertThat(request.headers().get("Disposition")).contains("\"tom.png\"");
  }

  @Test
  void nothing_is_signed_before_the_upload_is_ready() {
    Upload pending = sample.sent();

    assertThatThrownBy(() -> sign(pending, Disposition.Kind.INLINE))
        .isInstanceOf(UploadException.NotReady.class)
        .hasMessage("The upload is pending, not ready.");
  }

  @Test
  void nothing_is_signed_while_the_bytes_are_verified() {
    Sample promoting = Sample.promoting();
    Upload upload = promoting.sent();
    promoting.uploads().calls().beforeNext(Rows.BEGIN, Killed.here());
    assertThatThrownBy(() -> promoting.finish(upload)).isInstanceOf(Killed.class);

    assertThatThrownBy(() ->
            promoting
                .download()
                .sign(ANN, Sample.idOf(upload), Sample.wanted(Disposition.Kind.INLINE)))
        .isInstanceOf(UploadException.NotReady.class);
  }

  @Test
  void nothing_is_signed_after_an_end() {
    Upload upload = sample.ready();
    sample.delete().delete(ANN, Sample.idOf(upload));

    assertThatThrownBy(() -> sign(upload, Disposition.Kind.INLINE))
        .isInstanceOf(UploadException.Ended.class);
  }

  private SignedRequest sign(Upload upload, Disposition.Kind asked) {
    return Signed.request(sample.download().sign(ANN, Sample.idOf(upload), Sample.wanted(asked)));
  }
}
