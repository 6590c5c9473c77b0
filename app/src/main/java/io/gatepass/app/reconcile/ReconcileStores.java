package io.gatepass.app.reconcile;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.ReconciliationRepository;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares stores with uploads, a page of a listing or a piece of it at a time: what was found is
 * written with where the next begins, so that any replica can go on after a crash.
 */
public final class ReconcileStores {
  private static final Logger LOG = LoggerFactory.getLogger(ReconcileStores.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final int MOST_FAILURES = 8;

  private final ReconciliationRepository reconciliations;
  private final Stores stores;
  private final ComparePage pages;
  private final Schedule schedule;
  private final InstantSource clock;

  public ReconcileStores(
      ReconciliationRepository reconciliations,
      Stores stores,
      ComparePage pages,
      Schedule schedule,
      InstantSource clock) {
    this.reconciliations = reconciliations;
    this.stores = stores;
    this.pages = pages;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Begins one, unless one of that store is running; empty then. */
  public Optional<Reconciliation> begin(StoreName store, boolean repair) {
    Reconciliation fresh =
        Reconciliation.requested(UUID.randomUUID(), store, repair, clock.instant());
    return reconciliations.add(fresh) ? Optional.of(fresh) : Optional.empty();
  }

  /** Takes pages to compare, of what is running and of what its schedule says. */
  public List<Runnable> claim(int most) {
    Instant now = clock.instant();
    schedule.addDue(now);
    Instant until = now.plus(LEASE);
    return reconciliations.claim(now, until, most).stream()
        .<Runnable>map(job -> () -> goOn(job, until))
        .toList();
  }

  private void goOn(Reconciliation job, Instant until) {
    try {
      ComparePage.Result result = pages.compare(job, stores.named(job.store()).objects());
      write(result.next(), until, clock.instant(), result.found());
    } catch (StorageException.Misconfigured | StorageException.Unexpected refused) {
      LOG.warn("Reconciling store {} is given up: {}", job.store(), refused.getMessage());
      write(job.failed(true, clock.instant()), until, clock.instant(), List.of());
    } catch (StorageException later) {
      LOG.warn("Reconciling store {} waits: {}", job.store(), later.getMessage());
      failed(job, until);
    } catch (RepositoryUnavailable down) {
      throw down;
    } catch (RuntimeException defect) {
      LOG.error("Reconciling store {} has failed: {}", job.store(), defect.getClass().getName());
      failed(job, until);
      throw defect;
    }
  }

  private void failed(Reconciliation job, Instant until) {
    boolean last = job.failures() + 1 >= MOST_FAILURES;
    Duration pause = FIRST_PAUSE.multipliedBy(1L << job.failures());
    write(job.failed(last, clock.instant()), until, clock.instant().plus(pause), List.of());
  }

  private void write(Reconciliation next, Instant until, Instant due, List<Finding> found) {
    if (reconciliations.advance(next, until, due, found)
        && next.state() == Reconciliation.State.DONE) {
      LOG.info("Store {} is reconciled: {}", next.store(), next.tally());
    }
  }
}
