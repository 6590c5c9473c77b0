package io.gatepass.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Scanned;
import io.gatepass.domain.Event;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.Step;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanDueTest {
  private final Sample sample = Sample.promoting();
  private final Upload.Pending sent = Scanned.STAGED.sent(sample);

  @Test
  void a_sweep_leaves_what_waits_for_its_scan_to_those_who_scan() {
    sample.finish(sent);

    assertThat(sample.sweep().sweepOnly()).isZero();
    assertThat(sample.scanner().scans()).isZero();
  }

  @Test
  void a_sweep_that_finds_the_bytes_wakes_those_who_scan() {
    sample.clock().moveTo(sent.terms().expiresAt().plus(Sample.GRACE));

    assertThat(sample.sweep().sweepOnly()).isOne();

    assertThat(waiting()).contains(Waiting.SCAN);
    assertThat(sample.nudges()).isOne();
    assertThat(sample.scanner().scans()).isZero();
  }

  @Test
  void what_arrived_before_its_policy_wanted_a_scan_waits_for_one_as_well() {
    Instant now = sample.clock().instant();
    StoredObject found =
        sample.storage().objects().find(sent.terms().placement().uploadKey()).orElseThrow();
    Step.Moved moved = (Step.Moved) Lifecycle.step(sent, new Event.Arrived(found), now);
    sample.uploads().replace(sent, moved.next(), Optional.of(now));

    assertThat(sample.sweep().sweepOnly()).isOne();
    assertThat(waiting()).contains(Waiting.SCAN);

    sample.sweep().sweep();
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  private Optional<Waiting> waiting() {
    return ((Upload.Uploaded) sample.uploads().get(sent)).waiting();
  }
}
