package io.gatepass.app.persistence;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.ReconciliationRepository;
import io.gatepass.ports.Tally;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcReconciliationRepository implements ReconciliationRepository {
  private static final int MOST_FORGOTTEN = 1000;
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final ReconciliationRows rows;
  private final FindingRows findings;
  private final TransactionOperations<Connection> transactions;

  JdbcReconciliationRepository(
      ReconciliationRows rows,
      FindingRows findings,
      TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.findings = findings;
    this.transactions = transactions;
  }

  @Override
  public boolean add(Reconciliation fresh) {
    return addUnlessSince(fresh, NEVER);
  }

  @Override
  public boolean addUnlessSince(Reconciliation fresh, Instant since) {
    String store = fresh.store().value();
    Instant now = Micros.of(fresh.requested());
    return 1
        == Database.ask(() ->
            rows.add(
                fresh.id(), store, store, fresh.repair(), now, now, now, store, Micros.of(since)));
  }

  @Override
  public Optional<Reconciliation> find(UUID id) {
    return Database.ask(() -> rows.findById(id)).map(ReconciliationRow::read);
  }

  @Override
  public List<Reconciliation> latest(int limit) {
    return Database.ask(() -> rows.latest(limit)).stream().map(ReconciliationRow::read).toList();
  }

  @Override
  public List<Finding> findings(UUID id, long after, int limit) {
    return Database.ask(() -> findings.list(id, after, limit)).stream()
        .map(FindingRow::read)
        .toList();
  }

  @Override
  public List<Reconciliation> claim(Instant now, Instant until, int limit) {
    return Database.ask(() ->
            transactions.executeWrite(status -> lease(Micros.of(now), Micros.of(until), limit)))
        .stream()
        .map(ReconciliationRow::read)
        .toList();
  }

  private List<ReconciliationRow> lease(Instant now, Instant until, int limit) {
    List<ReconciliationRow> due = rows.lockDue(now, limit);
    if (!due.isEmpty()) {
      rows.lease(due.stream().map(ReconciliationRow::id).toList(), until);
    }
    return due;
  }

  @Override
  public boolean advance(Reconciliation next, Instant claimed, Instant due, List<Finding> found) {
    return Database.ask(() ->
        transactions.executeWrite(status -> {
          boolean ours = write(next, Micros.of(claimed), Micros.of(due)) == 1;
          if (ours) {
            note(next, found);
          }
          return ours;
        }));
  }

  private long write(Reconciliation next, Instant claimed, Instant due) {
    boolean running = next.state() == Reconciliation.State.RUNNING;
    Tally tally = next.tally();
    return rows.advance(
        next.id(),
        claimed,
        next.state().label(),
        running ? next.store().value() : null,
        Micros.of(next.changed()),
        running ? due : null,
        next.failures(),
        next.cursor().map(Text::kept).orElse(null),
        Text.before(next.after()),
        tally.objects(),
        tally.uploads(),
        tally.unknownObjects(),
        tally.leftovers(),
        tally.lostUploads(),
        tally.repaired());
  }

  /** The count of what was found numbers it. */
  private void note(Reconciliation next, List<Finding> found) {
    long number = next.tally().found() - found.size();
    for (Finding finding : found) {
      number++;
      findings.add(
          next.id(),
          number,
          finding.kind().label(),
          Text.shown(finding.key()),
          finding.upload().map(UploadId::value).orElse(null),
          finding.outcome().label());
    }
  }

  @Override
  public void forget(Instant before) {
    Instant oldest = Micros.of(before);
    if (Database.ask(() -> findings.forget(oldest, MOST_FORGOTTEN)) < MOST_FORGOTTEN) {
      Database.ask(() -> rows.forget(oldest, MOST_FORGOTTEN));
    }
  }
}
