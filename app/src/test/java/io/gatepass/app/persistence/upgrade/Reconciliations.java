package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Finding.Kind;
import io.gatepass.ports.Finding.Outcome;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.Reconciliation.State;
import io.gatepass.ports.ReconciliationRepository;
import io.gatepass.ports.Tally;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Version 7: comparisons with stores, and what they found. */
final class Reconciliations {
  private Reconciliations() {}

  static Era era() {
    return new Era(
        "7",
        List.of(
            insert(1, "true, 'running', 'main', '2026-05-01T10:30:00Z', 2, 'page-2'"),
            insert(2, "true, 'done', null, null, 0, null"),
            insert(3, "true, 'failed', null, null, 5, null"),
            finding(1, "unknown_object", "null", "kept"),
            finding(2, "leftover", "'" + OldUpload.id(8) + "'", "repaired"),
            finding(3, "lost_upload", "'" + OldUpload.id(5) + "'", "reported")),
        Reconciliations::areRead);
  }

  private static void areRead(TestDatabase today) {
    ReconciliationRepository jobs = today.context().getBean(ReconciliationRepository.class);
    assertThat(jobs.find(id(1))).contains(meant(1, State.RUNNING, Optional.of("page-2"), 2));
    assertThat(jobs.find(id(2))).contains(meant(2, State.DONE, Optional.empty(), 0));
    assertThat(jobs.find(id(3))).contains(meant(3, State.FAILED, Optional.empty(), 5));
    assertThat(jobs.findings(id(2), 0, 10))
        .containsExactly(
            new Finding(Kind.UNKNOWN_OBJECT, "k/é 1", Optional.empty(), Outcome.KEPT),
            new Finding(Kind.LEFTOVER, "k/é 2", Optional.of(OldUpload.id(8)), Outcome.REPAIRED),
            new Finding(Kind.LOST_UPLOAD, "k/é 3", Optional.of(OldUpload.id(5)), Outcome.REPORTED));
    assertThat(jobs.claim(Meant.SINCE, Meant.EXPIRES, 10))
        .extracting(Reconciliation::id)
        .containsExactly(id(1));
  }

  private static UUID id(int number) {
    return UUID.fromString("019de2f3-0000-7000-8000-%012d".formatted(number));
  }

  private static String insert(int number, String state) {
    return """
    insert into reconciliation (id, store, requested_at, changed_at, after_key, objects, uploads,
      unknown_objects, leftovers, lost_uploads, repaired, repair, state, active, due_at, failures,
      page_cursor)
    values ('%s', 'main', '2026-05-01T10:00:00Z', '2026-05-01T11:00:00Z', 'k/é', 6, 5, 1, 1, 1, 1,
      %s)
    """
        .formatted(id(number), state);
  }

  private static String finding(int number, String kind, String upload, String outcome) {
    return """
    insert into reconciliation_finding (reconciliation_id, number, kind, object_key, upload_id,
      outcome)
    values ('%s', %d, '%s', 'k/é %d', %s, '%s')
    """
        .formatted(id(2), number, kind, number, upload, outcome);
  }

  private static Reconciliation meant(
      int number, State state, Optional<String> cursor, int failures) {
    return new Reconciliation(
        id(number),
        new StoreName("main"),
        true,
        state,
        Meant.CREATED,
        Meant.SINCE,
        cursor,
        "k/é",
        new Tally(6, 5, 1, 1, 1, 1),
        failures);
  }
}
