package io.gatepass.app.sweep;

import io.gatepass.ports.RepositoryUnavailable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps at intervals, and on while there is more than one batch. */
@Singleton
final class SweepSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(SweepSchedule.class);

  private final SweepDue sweep;

  SweepSchedule(SweepDue sweep) {
    this.sweep = sweep;
  }

  @Scheduled(fixedDelay = "${gatepass.sweep.interval}", initialDelay = "${gatepass.sweep.interval}")
  void run() {
    try {
      while (SweepDue.isFull(sweep.sweep())) {
        LOG.debug("A full batch was due; going on");
      }
    } catch (RepositoryUnavailable later) {
      LOG.warn("Sweeping waits: {}", later.getMessage());
    }
  }
}
