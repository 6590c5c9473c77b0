package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.ReconciliationRepository;
import io.gatepass.ports.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is remembered of comparisons. */
interface ReconciliationCases {
  StoreName MAIN = new StoreName("main");
  Finding FOREIGN =
      new Finding(
          Finding.Kind.UNKNOWN_OBJECT,
          "Ünknown + 100% 'x'",
          Optional.empty(),
          Finding.Outcome.REPORTED);
  Tally ONE_FOUND = new Tally(10, 9, 1, 0, 0, 0);

  TestDatabase database();

  private ReconciliationRepository jobs() {
    database().run("delete from reconciliation");
    return database().context().getBean(ReconciliationRepository.class);
  }

  private static Reconciliation fresh(StoreName store, Instant now) {
    return Reconciliation.requested(UUID.randomUUID(), store, true, now);
  }

  @Test
  default void one_of_a_store_runs_at_a_time() {
    ReconciliationRepository jobs = jobs();
    Reconciliation first = fresh(MAIN, NOW);
    assertThat(jobs.add(first)).isTrue();
    assertThat(jobs.add(fresh(MAIN, LATER))).isFalse();
    assertThat(jobs.add(fresh(new StoreName("other"), NOW))).isTrue();
    assertThat(jobs.find(first.id())).contains(first);
    assertThat(jobs.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void a_schedule_adds_none_where_there_was_one_since() {
    ReconciliationRepository jobs = jobs();
    finish(jobs, fresh(MAIN, NOW));
    assertThat(jobs.addUnlessSince(fresh(MAIN, LATER), NOW.minusSeconds(1))).isFalse();
    assertThat(jobs.addUnlessSince(fresh(MAIN, LATER), NOW)).isTrue();
    assertThat(jobs.latest(1)).extracting(Reconciliation::requested).containsExactly(LATER);
  }

  @Test
  default void each_is_handed_out_once_until_its_lease_ends() {
    ReconciliationRepository jobs = jobs();
    Reconciliation job = fresh(MAIN, NOW);
    jobs.add(job);
    assertThat(jobs.claim(NOW.minusSeconds(1), LATER, 9)).isEmpty();
    assertThat(jobs.claim(NOW, LATER, 9)).containsExactly(job);
    assertThat(jobs.claim(NOW, LATER, 9)).isEmpty();
    assertThat(jobs.claim(LATER, LATER.plusSeconds(1), 9)).containsExactly(job);
  }

  @Test
  default void progress_and_findings_are_written_together_by_who_holds_the_lease() {
    ReconciliationRepository jobs = jobs();
    Reconciliation job = fresh(MAIN, NOW);
    jobs.add(job);
    jobs.claim(NOW, LATER, 1);
    Reconciliation next = job.compared(ONE_FOUND, "t/é", Optional.of("cursor"), LATER);

    assertThat(jobs.advance(next, NOW, LATER, List.of(FOREIGN))).isFalse();
    assertThat(jobs.findings(job.id(), 0, 9)).isEmpty();
    assertThat(jobs.advance(next, LATER, LATER, List.of(FOREIGN))).isTrue();
    assertThat(jobs.find(job.id())).contains(next);
    assertThat(jobs.findings(job.id(), 0, 9)).containsExactly(FOREIGN);
    assertThat(jobs.findings(job.id(), 1, 9)).isEmpty();
    assertThat(jobs.claim(LATER, LATER.plusSeconds(1), 1)).containsExactly(next);
  }

  @Test
  default void
      keys_with_characters_that_a_database_does_not_take_are_remembered_as_far_as_it_can() {
    ReconciliationRepository jobs = jobs();
    Reconciliation job = fresh(MAIN, NOW);
    jobs.add(job);
    jobs.claim(NOW, LATER, 1);
    Finding odd =
        new Finding(
            Finding.Kind.UNKNOWN_OBJECT, "a\0b", Optional.empty(), Finding.Outcome.REPORTED);
    Optional<String> cursor = Optional.of("a%\0+b");
    Reconciliation next = job.compared(ONE_FOUND, "a\0b", cursor, LATER);

    assertThat(jobs.advance(next, LATER, LATER, List.of(odd))).isTrue();
    Reconciliation read = jobs.find(job.id()).orElseThrow();
    assertThat(read.cursor()).isEqualTo(cursor);
    assertThat(read.after()).isEqualTo("a");
    assertThat(jobs.findings(job.id(), 0, 9)).extracting(Finding::key).containsExactly("a\uFFFDb");
  }

  @Test
  default void what_has_ended_is_claimed_no_more_and_forgotten_later() {
    ReconciliationRepository jobs = jobs();
    Reconciliation done = finish(jobs, fresh(MAIN, NOW));
    assertThat(jobs.claim(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)), 9)).isEmpty();
    jobs.forget(NOW);
    assertThat(jobs.find(done.id())).contains(done);
    jobs.forget(LATER);
    assertThat(jobs.find(done.id())).isEmpty();
    assertThat(jobs.findings(done.id(), 0, 9)).isEmpty();
  }

  @Test
  default void one_with_many_findings_is_forgotten_piece_by_piece() {
    ReconciliationRepository jobs = jobs();
    Reconciliation begun = fresh(MAIN, NOW);
    jobs.add(begun);
    jobs.claim(NOW, LATER, 1);
    Tally found = new Tally(1500, 0, 1500, 0, 0, 0);
    Reconciliation done = begun.compared(found, "z", Optional.empty(), LATER);
    assertThat(jobs.advance(done, LATER, LATER, Collections.nCopies(1500, FOREIGN))).isTrue();

    jobs.forget(LATER);
    assertThat(jobs.find(done.id())).isPresent();
    assertThat(jobs.findings(done.id(), 0, 2000)).hasSize(500);
    jobs.forget(LATER);
    assertThat(jobs.find(done.id())).isEmpty();
  }

  private static Reconciliation finish(ReconciliationRepository jobs, Reconciliation job) {
    jobs.add(job);
    jobs.claim(job.requested(), LATER, 1);
    Reconciliation done = job.compared(ONE_FOUND, "z", Optional.empty(), LATER);
    assertThat(jobs.advance(done, LATER, LATER, List.of(FOREIGN))).isTrue();
    return done;
  }
}
