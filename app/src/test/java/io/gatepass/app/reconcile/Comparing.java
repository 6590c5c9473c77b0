package io.gatepass.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upkeep;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Reconciliation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sample gateway whose first store is compared. */
final class Comparing {
  static final Duration SAFETY = Duration.ofDays(1);
  static final StoreName MAIN = new StoreName("main");

  final Sample sample;
  final InMemoryReconciliations jobs = new InMemoryReconciliations();
  final ByKey byKey;
  final ReconcileStores reconcile;

  Comparing(Sample sample, Optional<Duration> interval) {
    this(sample, interval, SAFETY);
  }

  Comparing(Sample sample, Optional<Duration> interval, Duration safety) {
    this.sample = sample;
    this.byKey = new ByKey(sample.uploads());
    ComparePage pages =
        new ComparePage(
            new CompareObjects(byKey, safety),
            new CompareUploads(byKey, sample.uploads()),
            new RepairFinding(sample.uploads(), new Upkeep(Sample.GRACE)),
            sample.now());
    Schedule schedule =
        new Schedule(jobs, Set.of(MAIN), interval, sample.now().instant().plusSeconds(60));
    this.reconcile = new ReconcileStores(jobs, sample.stores(), pages, schedule, sample.now());
  }

  Comparing(Sample sample) {
    this(sample, Optional.empty());
  }

  /** From the beginning to the end. */
  List<Finding> run(boolean repair) {
    Reconciliation begun = reconcile.begin(MAIN, repair).orElseThrow();
    rest();
    return jobs.findings(begun.id(), 0, 1000);
  }

  /** To the end of what has begun. */
  void rest() {
    while (step() > 0) {
      assertThat(latest().failures()).isZero();
    }
  }

  int step() {
    List<Runnable> pages = reconcile.claim(1);
    pages.forEach(Runnable::run);
    return pages.size();
  }

  Reconciliation latest() {
    return jobs.latest(1).getFirst();
  }
}
