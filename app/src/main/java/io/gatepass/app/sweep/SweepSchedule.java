package io.gatepass.app.sweep;

import io.gatepass.app.config.Settings;
import io.gatepass.app.work.Nudge;
import io.gatepass.app.work.WorkLoop;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Sweeps and scans at intervals, when nudged, and on while there is more. */
@Factory
final class SweepSchedule {
  private static final int AT_ONCE = 8;
  private static final int SCANS_AT_ONCE = 4;

  @Singleton
  @Named("sweep")
  @Bean(
      typed = {WorkLoop.class, Nudge.class},
      preDestroy = "close")
  WorkLoop loop(SweepDue sweep, Settings settings) {
    return new WorkLoop("sweep", AT_ONCE, settings.sweep().interval(), sweep::claim);
  }

  @Singleton
  @Named("scan")
  @Bean(
      typed = {WorkLoop.class, Nudge.class},
      preDestroy = "close")
  WorkLoop scans(ScanDue scan, Settings settings) {
    return new WorkLoop("scan", SCANS_AT_ONCE, settings.sweep().interval(), scan::claim);
  }
}
