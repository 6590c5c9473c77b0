package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Intent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private final Sample sample = Sample.writeOnce();
  private final Upload.Pending pending = sample.pending();
  private final Lease lease = taken();

  @Test
  void a_lease_that_is_kept_in_time_stays_with_its_worker() {
    for (int minutes = 0; minutes < 30; minutes += 4) {
      assertThat(lease.keep(now())).isTrue();
      assertThat(Lease.take(sample.uploads(), pending, Intent.SCANNING, now())).isEmpty();
      sample.clock().advance(Duration.ofMinutes(4));
    }
  }

  @Test
  void a_lease_that_has_become_another_workers_is_not_kept() {
    sample.clock().advance(Duration.ofMinutes(5));
    Lease other = taken();

    assertThat(lease.keep(now())).isFalse();
    assertThat(other.keep(now())).isTrue();
  }

  @Test
  void a_lease_that_was_kept_is_given_back() {
    sample.clock().advance(Duration.ofMinutes(4));
    assertThat(lease.keep(now())).isTrue();

    lease.end(now());

    assertThat(sample.uploads().isLeased(pending, now())).isFalse();
  }

  private Lease taken() {
    return Lease.take(sample.uploads(), pending, Intent.SCANNING, now()).orElseThrow();
  }

  private Instant now() {
    return sample.clock().instant();
  }
}
