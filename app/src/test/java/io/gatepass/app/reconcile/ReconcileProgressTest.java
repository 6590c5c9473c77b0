package io.gatepass.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.Reconciliation.State;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcileProgressTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final Sample sample = Sample.writeOnce();
  private final Comparing comparing = new Comparing(sample);

  @Test
  void a_store_is_compared_once_at_a_time() {
    assertThat(comparing.reconcile.begin(Comparing.MAIN, false)).isPresent();
    assertThat(comparing.reconcile.begin(Comparing.MAIN, true)).isEmpty();
    comparing.step();
    assertThat(comparing.reconcile.begin(Comparing.MAIN, true)).isPresent();
  }

  @Test
  void one_whose_worker_died_goes_on_when_its_lease_has_ended() {
    sample.ready();
    comparing.reconcile.begin(Comparing.MAIN, false);
    sample.storage().calls().beforeNext(Storage.LIST, Killed.here());
    assertThatThrownBy(comparing::step).isInstanceOf(Killed.class);
    assertThat(comparing.step()).isZero();

    sample.clock().advance(Duration.ofMinutes(5));

    assertThat(comparing.step()).isOne();
    assertThat(comparing.latest().state()).isEqualTo(State.DONE);
  }

  @Test
  void what_a_worker_finds_after_its_lease_has_ended_is_not_written() {
    comparing.reconcile.begin(Comparing.MAIN, false);
    List<Runnable> slow = comparing.reconcile.claim(1);
    sample.clock().advance(Duration.ofMinutes(5));
    comparing.step();
    Reconciliation written = comparing.latest();

    slow.forEach(Runnable::run);

    assertThat(comparing.latest()).isEqualTo(written);
  }

  @Test
  void a_store_that_does_not_answer_is_asked_again_and_in_the_end_given_up() {
    comparing.reconcile.begin(Comparing.MAIN, false);
    for (int failure = 1; failure <= 8; failure++) {
      sample
          .storage()
          .calls()
          .failNext(Storage.LIST, new StorageException.Unavailable("away", null, null));
      assertThat(comparing.step()).isOne();
      assertThat(comparing.step()).isZero();
      assertThat(comparing.latest().failures()).isEqualTo(failure);
      sample.clock().advance(DAY);
    }
    assertThat(comparing.latest().state()).isEqualTo(State.FAILED);
  }

  @Test
  void a_store_that_refuses_the_gateway_is_given_up_at_once() {
    comparing.reconcile.begin(Comparing.MAIN, false);
    sample
        .storage()
        .calls()
        .failNext(Storage.LIST, new StorageException.Misconfigured("no permission", null));
    comparing.step();
    assertThat(comparing.latest().state()).isEqualTo(State.FAILED);
  }

  @Test
  void its_schedule_only_reports_and_begins_some_time_after_the_start() {
    Comparing daily = new Comparing(sample, Optional.of(DAY));
    assertThat(daily.step()).isZero();

    sample.clock().advance(Duration.ofMinutes(1));
    assertThat(daily.step()).isOne();
    assertThat(daily.latest().repair()).isFalse();
    assertThat(daily.step()).isZero();

    sample.clock().advance(DAY);
    assertThat(daily.step()).isOne();
  }
}
