package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Scanned;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.ScanVerdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestingScannerTest {
  private final Sample sample = Sample.promoting();
  private final List<Upload.Pending> sent =
      Stream.generate(() -> Scanned.STAGED.sent(sample)).limit(10).toList();

  @Test
  void after_two_tries_in_vain_all_others_are_put_off_visibly_and_without_a_try() {
    scannerIsAway();

    assertThat(sample.scanner().scans()).isEqualTo(2);
    assertThat(sent)
        .allSatisfy(upload ->
            assertThat(((Upload.Uploaded) sample.uploads().get(upload)).waiting())
                .contains(Waiting.SCANNER_UNAVAILABLE));
  }

  @Test
  void half_a_minute_later_it_is_tried_again_and_one_try_in_vain_is_enough_then() {
    scannerIsAway();
    sample.clock().advance(Duration.ofSeconds(30));

    sample.sweep().sweep();

    assertThat(sample.scanner().scans()).isEqualTo(3);
  }

  @Test
  void when_it_is_back_everything_is_scanned() {
    scannerIsAway();
    sample.scanner().finds(new ScanVerdict.Clean());
    sample.clock().advance(Duration.ofSeconds(30));

    sample.sweep().sweep();

    assertThat(sent)
        .allSatisfy(
            upload -> assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Ready.class));
  }

  private void scannerIsAway() {
    sample.scanner().isDown();
    sent.forEach(sample::finish);
    assertThat(sample.sweep().sweep()).isEqualTo(10);
  }
}
