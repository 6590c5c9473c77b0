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
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Transfer;
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
  void parts_of_which_nobody_knows_the_number_are_charged_at_the_beginning() {
    Sample sample = limited(Charged.SIGN, 250);
    Charges charges = sample.charges();
    PartPlan open = new PartPlan.Open();
    charges.creation(ANN, new Transfer.Multipart(open), 0);
    charges.parts(ANN, open, 1000);
    charges.creation(ANN, new Transfer.Put(), 1);
    charges.creation(ANN, new Transfer.Multipart(open), 120);
    limited(() -> charges.creation(ANN, new Transfer.Multipart(open), 0));
  }

  @Test
  void planned_parts_are_charged_when_they_are_signed_whoever_asks() {
    Sample sample = limited(Charged.SIGN, 250);
    Charges charges = sample.charges();
    PartPlan planned = new PartPlan.Planned(new ByteCount(10), new ByteCount(1));
    charges.creation(ANN, new Transfer.Multipart(planned), 0);
    charges.parts(ANN, planned, 250);
    limited(() -> charges.parts(ANN, planned, 1));
  }

  @Test
  void downloads_are_charged() {
    Sample sample = limited(Charged.SIGN, 2);
    Upload ready = sample.ready();
    download(sample, ready);
    limited(() -> download(sample, ready));
  }

  private static void download(Sample sample, Upload ready) {
    sample.download().sign(ANN, Sample.idOf(ready), Sample.wanted(Disposition.Kind.ATTACHMENT));
  }

  private static void limited(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(UploadException.RateLimited.class);
  }

  private static Sample limited(Charged charged, long most) {
    return Sample.limited(
        List.of(new Limit(charged, Reach.CALLER, new Rate(most, Duration.ofMinutes(1)))));
  }
}
