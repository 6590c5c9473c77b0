package io.gatepass.app.sweep;

import io.gatepass.ports.RepositoryUnavailable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps at intervals, and on while there is more than one batch. */
@Singleton
final class SweepSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

  private final SweepDue sweep;
  private volatile boolean serving;

  SweepSchedule(SweepDue sweep) {
    this.sweep = sweep;
  }

  /** Before that it is not yet sure that every store's name still means the same place. */
  @EventListener
  void begin(ServerStartupEvent started) {
    serving = true;
  }

  @Scheduled(fixedDelay = "${gatepass.sweep.interval}", initialDelay = "${gatepass.sweep.interval}")
  void run() {
    if (!serving) {
      return;
    }
    try {
      while (SweepDue.isFull(sweep.sweep())) {
        LOG.debug("A full batch was due; going on");
      }
    } catch (RepositoryUnavailable later) {
      LOG.warn("Sweeping waits: {}", later.getMessage());
    }
  }
}
