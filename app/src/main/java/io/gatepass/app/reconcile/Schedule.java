package io.gatepass.app.reconcile;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.ReconciliationRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Has every store compared at intervals, whichever replica comes first. It only reports: to repair
 * is somebody's decision.
 */
public final class Schedule {
  private static final Duration KEPT = Duration.ofDays(90);

  private final ReconciliationRepository reconciliations;
  private final List<StoreName> stores;
  private final Optional<Duration> interval;
  private Instant next;

  /**
   * Begins some time after the start, of which there may be many a day.
   *
   * @param interval empty: only when somebody asks
   */
  public Schedule(
      ReconciliationRepository reconciliations,
      Collection<StoreName> stores,
      Optional<Duration> interval,
      Instant first) {
    this.reconciliations = reconciliations;
    this.stores = List.copyOf(stores);
    this.interval = interval;
    this.next = first;
  }

  /** Adds what is due. Not for two threads at once. */
  void addDue(Instant now) {
    if (interval.isEmpty() || now.isBefore(next)) {
      return;
    }
    for (StoreName store : stores) {
      Reconciliation fresh = Reconciliation.requested(UUID.randomUUID(), store, false, now);
      reconciliations.addUnlessSince(fresh, now.minus(interval.get()));
    }
    reconciliations.forget(now.minus(KEPT));
    next = now.plus(interval.get().dividedBy(24));
  }
}
