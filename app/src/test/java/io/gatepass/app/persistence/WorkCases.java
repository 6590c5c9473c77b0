package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Due work and leases; time is a parameter. */
interface WorkCases {
  Instant AGAIN = NOW.plusSeconds(300);
  Instant UNTIL = NOW.plusSeconds(120);

  UploadRepository uploads();

  TestDatabase database();

  @Test
  default void only_due_uploads_are_claimed_the_longest_due_first() {
    Upload third = due(NOW);
    Upload first = due(NOW.minusSeconds(20));
    Upload second = due(NOW.minusSeconds(10));
    due(NOW.plusMillis(1));
    assertThat(uploads().claimDue(NOW, AGAIN, 2)).containsExactly(first, second);
    assertThat(uploads().claimDue(NOW, AGAIN, 2)).containsExactly(third);
    assertThat(uploads().claimDue(NOW, AGAIN, 2)).isEmpty();
  }

  @Test
  default void a_claimed_upload_is_due_again_when_its_worker_died() {
    Upload upload = due(NOW);
    assertThat(uploads().claimDue(NOW, AGAIN, 10)).containsExactly(upload);
    assertThat(uploads().claimDue(AGAIN.minusMillis(1), AGAIN, 10)).isEmpty();
    assertThat(uploads().claimDue(AGAIN, AGAIN.plusSeconds(1), 10)).containsExactly(upload);
  }

  @Test
  default void a_row_that_cannot_be_read_does_not_keep_the_others_from_being_worked_on() {
    Upload broken = due(NOW.minusSeconds(1));
    Upload sound = due(NOW);
    database().run("update upload set filename = '..' where id = '" + broken.terms().id() + "'");
    assertThat(uploads().claimDue(NOW, AGAIN, 10)).containsExactly(sound);
  }

  @Test
  @Scenario(number = 24, layer = Layer.SERVER)
  default void workers_at_once_never_get_the_same_upload_and_together_get_all() {
    List<UploadId> due =
        IntStream.range(0, 60).mapToObj(n -> due(NOW.minusSeconds(n)).terms().id()).toList();
    List<UploadId> claimed = new ArrayList<>();
    for (int round = 0; round < 1000 && claimed.size() < due.size(); round++) {
      AtOnce.call(List.of(1, 2, 3, 4), worker -> uploads().claimDue(NOW, AGAIN, 5))
          .forEach(batch -> batch.forEach(upload -> claimed.add(upload.terms().id())));
    }
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(due);
  }

  @Test
  default void a_row_that_somebody_is_taking_is_passed_over_not_waited_for() {
    Upload taken = due(NOW.minusSeconds(1));
    Upload free = due(NOW);
    database()
        .whileHeld(
            "select id from upload where id = '" + taken.terms().id() + "' for update",
            () -> assertThat(uploads().claimDue(NOW, AGAIN, 10)).containsExactly(free));
    assertThat(uploads().claimDue(NOW, AGAIN, 10)).containsExactly(taken);
  }

  @Test
  default void a_lease_is_held_by_one_until_it_ends() {
    Upload upload = due(NOW);
    assertThat(begin(upload, NOW, UNTIL)).isTrue();
    assertThat(begin(upload, NOW, UNTIL)).isFalse();
    assertThat(begin(upload, UNTIL.minusMillis(1), AGAIN)).isFalse();
    assertThat(begin(upload, UNTIL, AGAIN)).isTrue();
  }

  @Test
  default void of_many_that_want_a_lease_one_gets_it() {
    Upload upload = due(NOW);
    List<Integer> workers = IntStream.range(0, 20).boxed().toList();
    assertThat(AtOnce.call(workers, worker -> begin(upload, NOW, UNTIL))).containsOnlyOnce(true);
  }

  @Test
  default void no_lease_is_given_on_another_state_than_was_seen() {
    Upload.Pending pending = due(NOW);
    uploads().replace(pending, Samples.uploaded(pending), Optional.empty());
    assertThat(begin(pending, NOW, UNTIL)).isFalse();
  }

  @Test
  default void leased_uploads_are_not_due_before_the_lease_ends() {
    Upload upload = due(NOW);
    begin(upload, NOW, UNTIL);
    assertThat(uploads().claimDue(NOW, AGAIN, 10)).isEmpty();
    assertThat(uploads().claimDue(UNTIL, AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void work_that_its_worker_left_is_looked_at_when_its_lease_ends() {
    Upload upload = due(NOW.plus(Duration.ofDays(7)));
    begin(upload, NOW, UNTIL);
    assertThat(uploads().claimDue(UNTIL.minusMillis(1), AGAIN, 10)).isEmpty();
    assertThat(uploads().claimDue(UNTIL, AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void an_upload_that_was_never_due_is_when_its_lease_ends() {
    Upload upload = due(NOW);
    uploads().reschedule(upload, NOW, Optional.empty());
    begin(upload, NOW, UNTIL);
    assertThat(uploads().claimDue(UNTIL, AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void a_worker_that_writes_may_do_so_for_as_long_as_its_lease() {
    Upload.Pending upload = due(NOW);
    Instant until = upload.lastSignedExpiry().plusSeconds(1);
    uploads().begin(upload, Intent.COMPLETING, NOW, until);
    assertThat(uploads().find(upload.terms().id())).contains(upload.signedUntil(until));
    for (Intent other : List.of(Intent.PROMOTING, Intent.ENDING)) {
      Upload.Pending another = due(NOW);
      assertThat(uploads().begin(another, other, NOW, until)).isTrue();
      assertThat(uploads().find(another.terms().id())).contains(another);
    }
  }

  @Test
  default void a_worker_that_writes_may_do_so_for_as_long_as_it_keeps_its_lease() {
    Upload.Pending upload = due(NOW);
    Instant next = upload.lastSignedExpiry().plusSeconds(1);
    uploads().begin(upload, Intent.COMPLETING, NOW, UNTIL);
    assertThat(uploads().renew(upload.terms().id(), UNTIL, next)).isTrue();
    assertThat(uploads().find(upload.terms().id())).contains(upload.signedUntil(next));
    for (Intent other : List.of(Intent.PROMOTING, Intent.ENDING)) {
      Upload.Pending another = due(NOW);
      uploads().begin(another, other, NOW, UNTIL);
      assertThat(uploads().renew(another.terms().id(), UNTIL, next)).isTrue();
      assertThat(uploads().find(another.terms().id())).contains(another);
    }
  }

  @Test
  default void a_released_upload_is_free_and_due_when_told() {
    Upload upload = due(NOW);
    begin(upload, NOW, UNTIL);
    uploads().release(upload.terms().id(), UNTIL, NOW.plusSeconds(1));
    assertThat(uploads().claimDue(NOW, AGAIN, 10)).isEmpty();
    assertThat(begin(upload, NOW, UNTIL)).isTrue();
    uploads().release(upload.terms().id(), UNTIL, NOW.plusSeconds(1));
    assertThat(uploads().claimDue(NOW.plusSeconds(1), AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void a_worker_that_outlives_its_lease_does_not_end_the_next_ones() {
    Upload upload = due(NOW);
    begin(upload, NOW, UNTIL);
    begin(upload, UNTIL, AGAIN);
    uploads().release(upload.terms().id(), UNTIL, UNTIL);
    assertThat(begin(upload, UNTIL, AGAIN)).isFalse();
    assertThat(uploads().claimDue(AGAIN.minusMillis(1), AGAIN, 10)).isEmpty();
    assertThat(uploads().claimDue(AGAIN, AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void a_due_date_is_given_back_only_where_nobody_holds_a_lease() {
    Upload upload = due(NOW);
    Optional<Instant> later = Optional.of(AGAIN.plusSeconds(1));
    uploads().claimDue(NOW, UNTIL, 10);
    begin(upload, NOW, UNTIL);
    uploads().reschedule(upload, UNTIL, later);
    assertThat(begin(upload, UNTIL.minusMillis(1), AGAIN)).isFalse();
    assertThat(uploads().claimDue(UNTIL, AGAIN, 10)).containsExactly(upload);
    uploads().reschedule(upload, AGAIN, later);
    assertThat(uploads().claimDue(AGAIN, AGAIN, 10)).isEmpty();
    assertThat(uploads().claimDue(AGAIN.plusSeconds(1), AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void an_upload_that_was_moved_meanwhile_keeps_its_due_date() {
    Upload.Pending pending = due(NOW);
    Upload.Uploaded uploaded = Samples.uploaded(pending);
    uploads().replace(pending, uploaded, Optional.of(NOW));
    uploads().reschedule(pending, NOW, Optional.empty());
    assertThat(uploads().claimDue(NOW, AGAIN, 10)).containsExactly(uploaded);
  }

  @Test
  default void an_upload_put_off_for_good_is_never_due() {
    Upload upload = due(NOW);
    uploads().claimDue(NOW, AGAIN, 10);
    uploads().reschedule(upload, AGAIN, Optional.empty());
    assertThat(uploads().claimDue(Instant.parse("2999-01-01T00:00:00Z"), AGAIN, 10)).isEmpty();
  }

  @Test
  default void an_upload_that_was_made_due_since_it_was_claimed_stays_due_whatever_the_clock() {
    for (Instant clock : List.of(NOW.minusSeconds(2), NOW, NOW.plusSeconds(2))) {
      Upload upload = due(NOW);
      uploads().claimDue(NOW, AGAIN, 10);
      uploads().wake(upload, clock);
      uploads().reschedule(upload, AGAIN, Optional.of(AGAIN.plusSeconds(60)));
      assertThat(uploads().claimDue(NOW.plusSeconds(2), AGAIN, 10)).containsExactly(upload);
    }
  }

  @Test
  default void an_upload_is_woken_earlier_and_never_put_off() {
    Upload.Pending upload = due(AGAIN);
    uploads().wake(upload, UNTIL);
    uploads().wake(upload, AGAIN);
    uploads().wake(Samples.uploaded(upload), NOW);
    assertThat(uploads().claimDue(UNTIL.minusMillis(1), AGAIN, 10)).isEmpty();
    assertThat(uploads().claimDue(UNTIL, AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void what_has_woken_an_upload_during_a_lease_counts_when_that_ends() {
    Upload upload = due(NOW);
    begin(upload, NOW, UNTIL);
    uploads().wake(upload, NOW.plusSeconds(1));
    assertThat(uploads().claimDue(NOW.plusSeconds(1), AGAIN, 10)).isEmpty();
    uploads().release(upload.terms().id(), UNTIL, AGAIN);
    assertThat(uploads().claimDue(NOW.plusSeconds(1), AGAIN, 10)).containsExactly(upload);
  }

  @Test
  default void a_lease_that_ended_before_another_claim_cannot_be_renewed() {
    Upload upload = due(NOW);
    begin(upload, NOW, UNTIL);
    uploads().claimDue(UNTIL, AGAIN, 10);
    assertThat(uploads().renew(upload.terms().id(), UNTIL, AGAIN)).isFalse();
  }

  @Test
  default void a_change_of_state_ends_the_lease_and_sets_the_next_look() {
    Upload.Pending pending = due(NOW);
    Upload.Uploaded uploaded = Samples.uploaded(pending);
    begin(pending, NOW, UNTIL);
    uploads().replace(pending, uploaded, Optional.of(NOW.plusSeconds(1)));
    assertThat(uploads().claimDue(NOW, AGAIN, 10)).isEmpty();
    assertThat(uploads().claimDue(NOW.plusSeconds(1), AGAIN, 10)).containsExactly(uploaded);
    assertThat(begin(uploaded, NOW, UNTIL)).isTrue();
  }

  private Upload.Pending due(Instant due) {
    Upload.Pending pending = Samples.pending();
    uploads().add(pending, due);
    return pending;
  }

  private boolean begin(Upload seen, Instant now, Instant until) {
    return uploads().begin(seen, Intent.PROMOTING, now, until);
  }
}
