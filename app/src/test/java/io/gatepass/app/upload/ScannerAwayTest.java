package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Scanned;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.ScanVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannerAwayTest {
  private final Sample sample = Sample.promoting();
  private final Upload.Pending sent = Scanned.STAGED.sent(sample);

  @Test
  void without_its_scanner_an_upload_waits_visibly_and_is_never_ready() {
    sample.scanner().isDown();
    sample.finish(sent);
    sample.sweep().sweep();

    assertThat(((Upload.Uploaded) sample.finish(sent)).waiting())
        .contains(Waiting.SCANNER_UNAVAILABLE);
    assertThat(sample.uploads().isLeased(sent, sample.clock().instant())).isFalse();
  }

  @Test
  void it_is_tried_again_at_growing_pauses_of_30_seconds_to_5_minutes() {
    sample.scanner().isDown();
    sample.finish(sent);

    List<Long> pauses = new ArrayList<>();
    for (int round = 0; round < 7; round++) {
      Instant now = sample.clock().instant();
      assertThat(sample.sweep().sweep()).isOne();
      Instant next = sample.uploads().dueOf(sent).orElseThrow();
      pauses.add(Duration.between(now, next).toSeconds());
      sample.clock().moveTo(next);
    }

    assertThat(pauses).containsExactly(30L, 30L, 60L, 120L, 240L, 300L, 300L);
  }

  @Test
  void it_becomes_ready_by_itself_when_the_scanner_is_back() {
    sample.scanner().isDown();
    sample.finish(sent);
    sample.sweep().sweep();
    sample.scanner().finds(new ScanVerdict.Clean());
    sample.clock().moveTo(sample.uploads().dueOf(sent).orElseThrow());

    sample.sweep().sweep();

    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }
}
