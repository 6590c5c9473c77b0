package io.gatepass.app.reconcile;

import io.gatepass.app.config.Settings;
import io.gatepass.app.store.Stores;
import io.gatepass.app.work.Nudge;
import io.gatepass.app.work.WorkLoop;
import io.gatepass.domain.Upkeep;
import io.gatepass.ports.ReconciliationRepository;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.UploadsByKey;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** One page after the other, at intervals, when nudged, and on while there is more. */
@Factory
final class ReconcileWork {
  static final String NAME = "reconcile";

  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration AFTER_START = Duration.ofMinutes(10);

  @Singleton
  ReconcileStores reconcile(
      ReconciliationRepository reconciliations,
      UploadRepository uploads,
      UploadsByKey byKey,
      Stores stores,
      Upkeep upkeep,
      Settings settings,
      InstantSource clock) {
    ComparePage pages =
        new ComparePage(
            new CompareObjects(byKey, settings.reconcile().safetyAge()),
            new CompareUploads(byKey, uploads),
            new RepairFinding(uploads, upkeep),
            clock);
    Schedule schedule =
        new Schedule(
            reconciliations,
            settings.stores().keySet(),
            settings.reconcile().interval(),
            clock.instant().plus(AFTER_START));
    return new ReconcileStores(reconciliations, stores, pages, schedule, clock);
  }

  /** One at once: a page then is followed by the next as soon as it is written. */
  @Singleton
  @Named(NAME)
  @Bean(
      typed = {WorkLoop.class, Nudge.class},
      preDestroy = "close")
  WorkLoop loop(ReconcileStores reconcile) {
    return new WorkLoop(NAME, 1, LOOK, reconcile::claim);
  }
}
