package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.limit.Charged;
import io.gatepass.app.limit.Limit;
import io.gatepass.app.limit.Rate;
import io.gatepass.app.limit.Reach;
import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every signed request is charged, by whatever call it leaves. */
class ChargesTest {

  @Test
  void creating_is_refused_before_anything_is_remembered() {
    Sample sample = limited(Charged.CREATE, 1);
    sample.pending();
    limited(sample::pending);
    assertThat(sample.uploads().list(ANN, Optional.empty(), Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void signing_again_is_charged() {
    Sample sample = limited(Charged.SIGN, 2);
    Optional<UploadId> id = Sample.idOf(sample.pending());
    sample.transfer().sign(ANN, id);
    limited(() -> sample.transfer().sign(ANN, id));
  }

  @Test
  void parts_are_charged_by_the_part() {
    Sample sample = limited(Charged.SIGN, 5);
    Upload.Pending upload = InParts.of(sample).upload();
    sample.signParts().sign(ANN, Sample.idOf(upload), List.of(1, 2), Map.of());
    limited(() -> sample.signParts().sign(ANN, Sample.idOf(upload), List.of(1), Map.of()));
  }

  @Test
  void downloads_are_charged() {
    Sample sample = limited(Charged.SIGN, 2);
    Upload ready = sample.ready();
    download(sample, ready);
    limited(() -> download(sample, ready));
  }

  private static void download(Sample sample, Upload ready) {
    sample.download().sign(ANN, Sample.idOf(ready), Disposition.Kind.ATTACHMENT, Optional.empty());
  }

  private static void limited(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(UploadException.RateLimited.class);
  }

  private static Sample limited(Charged charged, long most) {
    return Sample.limited(
        List.of(new Limit(charged, Reach.CALLER, new Rate(most, Duration.ofMinutes(1)))));
  }
}
