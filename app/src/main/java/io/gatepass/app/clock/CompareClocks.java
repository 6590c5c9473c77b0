package io.gatepass.app.clock;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.SharedClock;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the other clocks, at the start and at intervals. */
@Singleton
public final class CompareClocks {
  private static final Logger LOG = LoggerFactory.getLogger(CompareClocks.class);

  private final SharedClock database;
  private final Stores stores;
  private final StoreDate dates = new StoreDate();
  private final InstantSource clock;
  private final ClockWatch watch;

  CompareClocks(SharedClock database, Stores stores, InstantSource clock, ClockWatch watch) {
    this.database = database;
    this.stores = stores;
    this.clock = clock;
    this.watch = watch;
  }

  /** Calls the database; repeatable. */
  @Scheduled(fixedDelay = "10s", initialDelay = "10s")
  public void withDatabase() {
    try {
      Instant before = clock.instant();
      Instant other = database.instant();
      watch.note(ClockWatch.DATABASE, Skew.between(before, other, Duration.ZERO, clock.instant()));
    } catch (RepositoryUnavailable later) {
      LOG.debug("The clock of the database cannot be read now");
    }
  }

  /** Beside the start, which a store that does not answer must not delay. */
  @Scheduled(fixedDelay = "5m", initialDelay = "1s")
  void withStores() throws InterruptedException {
    for (StoreName name : stores.names()) {
      withStore(name, stores.named(name).clientOrigin());
    }
  }

  /** Only the store for new uploads decides whether this gateway is ready, as for its health. */
  void withStore(StoreName name, URI origin) throws InterruptedException {
    Instant before = clock.instant();
    Optional<Skew> skew =
        dates
            .read(origin)
            .map(other -> Skew.between(before, other, StoreDate.STEP, clock.instant()));
    if (name.equals(stores.defaultStore())) {
      skew.ifPresent(known -> watch.note(ClockWatch.STORE, known));
    } else {
      skew.filter(known -> !known.isTolerable())
          .ifPresent(far -> LOG.warn("The clock of this gateway is {} that of {}", far, name));
    }
  }
}
