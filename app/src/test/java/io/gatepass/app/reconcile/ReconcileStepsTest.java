package io.gatepass.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Reconciliation.State;
import io.gatepass.ports.RepositoryUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one step may cost, and what becomes of one that fails. */
class ReconcileStepsTest {
  private static final int LOST = 250;
  private static final int MOST_LOOKS = 100;

  private final Sample sample = Sample.writeOnce();
  private final Comparing comparing = new Comparing(sample);

  @Test
  void a_store_that_lost_everything_is_compared_in_steps_that_end_before_their_claim() {
    loseMany();
    comparing.reconcile.begin(Comparing.MAIN, false);
    while (comparing.latest().state() == State.RUNNING) {
      List<Runnable> step = comparing.reconcile.claim(1);
      sample.storage().calls().forget();
      everyLookTakesASecond();
      assertThat(comparing.reconcile.claim(1)).isEmpty();
      step.forEach(Runnable::run);
      sample.storage().calls().calm();
      assertThat(sample.storage().calls().count(Storage.FIND)).isLessThanOrEqualTo(MOST_LOOKS);
    }
    assertThat(comparing.latest().tally().lostUploads()).isEqualTo(LOST);
    assertThat(comparing.latest().tally().uploads()).isEqualTo(LOST);
  }

  @Test
  void an_object_on_a_page_that_takes_steps_is_counted_once() {
    loseMany();
    Upload kept = sample.ready();

    assertThat(comparing.run(true)).hasSize(LOST);
    assertThat(comparing.latest().tally().objects()).isOne();
    assertThat(comparing.latest().tally().repaired()).isEqualTo(LOST);
    assertThat(sample.uploads().get(kept)).isEqualTo(kept);
  }

  @Test
  void of_an_upload_that_cannot_be_read_nothing_is_said() {
    Upload lost = sample.ready();
    sample.storage().objects().delete(((Upload.Ready) lost).object());
    Upload there = sample.ready();
    comparing.byKey.broken().addAll(List.of(lost.terms().id(), there.terms().id()));
    Upload other = sample.ready();
    sample.storage().objects().delete(((Upload.Ready) other).object());
    sample.clock().advance(Comparing.SAFETY.plus(Duration.ofHours(1)));

    assertThat(comparing.run(true))
        .extracting(Finding::key)
        .containsExactly(other.terms().placement().key().value());
    assertThat(sample.storage().objects().keys())
        .containsExactly(there.terms().placement().key().value());
  }

  @Test
  void a_defect_is_thrown_to_whoever_counts_it_and_no_reason_to_go_on_for_ever() {
    comparing.reconcile.begin(Comparing.MAIN, false);
    IllegalStateException defect = new IllegalStateException("a defect");
    for (int failure = 1; failure <= 8; failure++) {
      sample.storage().calls().failNext(Storage.LIST, defect);
      assertThatThrownBy(comparing::step).isSameAs(defect);
      assertThat(comparing.latest().failures()).isEqualTo(failure);
      sample.clock().advance(Duration.ofDays(1));
    }
    assertThat(comparing.latest().state()).isEqualTo(State.FAILED);
    assertThat(comparing.reconcile.begin(Comparing.MAIN, false)).isPresent();
  }

  @Test
  void a_database_that_is_away_is_no_failure() {
    comparing.reconcile.begin(Comparing.MAIN, false);
    sample
        .storage()
        .calls()
        .failNext(Storage.LIST, new RepositoryUnavailable(new SQLException("away")));
    assertThatThrownBy(comparing::step).isInstanceOf(RepositoryUnavailable.class);
    assertThat(comparing.latest().failures()).isZero();
  }

  private void loseMany() {
    IntStream.range(0, LOST)
        .mapToObj(n -> (Upload.Ready) sample.ready())
        .forEach(ready -> sample.storage().objects().delete(ready.object()));
  }

  private void everyLookTakesASecond() {
    for (int look = 0; look <= LOST; look++) {
      sample
          .storage()
          .calls()
          .beforeNext(Storage.FIND, () -> sample.clock().advance(Duration.ofSeconds(1)));
    }
  }
}
