package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scans are claimed apart from all other work. */
interface ScanClaimCases {
  UploadRepository uploads();

  @Test
  default void what_waits_for_a_scan_is_claimed_by_those_who_scan_and_by_nobody_else() {
    Upload.Pending other = Samples.pending();
    uploads().add(other, NOW);
    Upload.Uploaded waiting = waiting();

    assertThat(uploads().claimDue(NOW, LATER, 10)).containsExactly(other);
    assertThat(uploads().claimScans(NOW, LATER, 10)).containsExactly(waiting);
    assertThat(uploads().claimScans(NOW, LATER, 10)).isEmpty();
    assertThat(uploads().claimScans(LATER, LATER, 10)).containsExactly(waiting);
  }

  @Test
  default void what_is_being_scanned_is_claimed_by_nobody_before_its_lease_ends() {
    Upload.Uploaded waiting = waiting();
    uploads().begin(waiting, Intent.SCANNING, NOW, LATER);

    assertThat(uploads().claimScans(LATER.minusMillis(1), LATER, 10)).isEmpty();
    assertThat(uploads().claimScans(LATER, LATER.plusSeconds(1), 10)).hasSize(1);
  }

  private Upload.Uploaded waiting() {
    Upload.Pending pending = Samples.pending();
    Upload.Uploaded waiting = Samples.uploaded(pending).waitingFor(Waiting.SCAN);
    uploads().add(pending, NOW);
    uploads().replace(pending, waiting, Optional.of(NOW));
    return waiting;
  }
}
