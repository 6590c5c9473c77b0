package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Scanned;
import io.gatepass.domain.Upload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Its client gives up what waits for a scan. */
class DeleteWaitingTest {

  @ParameterizedTest
  @EnumSource
  void what_waits_for_a_scanner_that_is_away_is_aborted_and_removed(Scanned scanned) {
    Sample sample = scanned.sample();
    Upload.Pending sent = scanned.sent(sample);
    sample.scanner().isDown();
    sample.finish(sent);
    sample.sweep().sweep();

    sample.delete().delete(Sample.ANN, Sample.idOf(sent));

    isAbortedAndEmpty(sample, sent);
    assertThat(sample.sweep().sweep()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void a_scan_that_is_under_way_makes_it_neither_ready_nor_leaves_anything(Scanned scanned) {
    Sample sample = scanned.sample();
    Upload.Pending sent = scanned.sent(sample);
    sample.finish(sent);
    sample.scanner().pauses(() -> sample.delete().delete(Sample.ANN, Sample.idOf(sent)));

    sample.sweep().sweep();

    isAbortedAndEmpty(sample, sent);
  }

  private static void isAbortedAndEmpty(Sample sample, Upload sent) {
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Aborted.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }
}
