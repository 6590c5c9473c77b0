package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Scanned;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.ScanVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScanTest {

  @ParameterizedTest
  @EnumSource
  void finalize_leaves_the_scan_to_a_worker_and_wakes_it(Scanned scanned) {
    Sample sample = scanned.sample();
    Upload.Pending sent = scanned.sent(sample);

    assertThat(waiting(sample.finish(sent))).isEqualTo(Waiting.SCAN);
    assertThat(waiting(sample.finish(sent))).isEqualTo(Waiting.SCAN);
    assertThat(sample.scanner().scans()).isZero();
    assertThat(sample.nudges()).isEqualTo(2);

    assertThat(sample.sweep().sweep()).isOne();
    assertThat(sample.finish(sent)).isInstanceOf(Upload.Ready.class);
    assertThat(sample.scanner().scans()).isOne();
    assertThat(sample.uploads().isLeased(sent, sample.clock().instant())).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_infected_fails_and_is_removed(Scanned scanned) {
    Sample sample = scanned.sample();
    sample.scanner().finds(new ScanVerdict.Infected("Win.Test"));
    Upload.Pending sent = scanned.sent(sample);
    sample.finish(sent);

    sample.sweep().sweep();

    assertThatThrownBy(() -> sample.finish(sent)).hasMessageContaining("Win.Test");
    assertThat(Scanned.codes(sample, sent)).containsExactly("infected");
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void what_cannot_be_scanned_fails() {
    Sample sample = Sample.writeOnce();
    sample.scanner().finds(new ScanVerdict.NotScannable("it is larger than the scanner takes"));
    Upload.Pending sent = Scanned.IN_PLACE.sent(sample);
    sample.finish(sent);

    sample.sweep().sweep();

    assertThat(Scanned.codes(sample, sent)).containsExactly("not_scannable");
  }

  @Test
  void a_worker_that_finds_the_bytes_first_scans_them_at_once() {
    Sample sample = Sample.promoting();
    Upload.Pending sent = Scanned.STAGED.sent(sample);
    sample.clock().moveTo(sent.terms().expiresAt().plus(Sample.GRACE));

    sample.sweep().sweep();

    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void what_is_wrong_already_is_not_scanned() {
    Sample sample = Sample.writeOnce();
    Upload.Pending pending = Scanned.pending(sample);
    Bytes.asPromised(pending).weighing(4).arriveAt(sample.storage());

    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(UploadException.Rejected.class);
    assertThat(sample.scanner().scans()).isZero();
  }

  @Test
  void without_the_policys_wish_nothing_is_scanned() {
    Sample sample = Sample.promoting();

    assertThat(sample.ready()).isInstanceOf(Upload.Ready.class);
    assertThat(sample.scanner().scans()).isZero();
    assertThat(sample.nudges()).isZero();
  }

  private static Waiting waiting(Upload upload) {
    return ((Upload.Uploaded) upload).waiting().orElseThrow();
  }
}
