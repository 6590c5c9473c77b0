package io.gatepass.app.sweep;

import io.gatepass.app.config.Settings;
import io.gatepass.app.work.Alarm;
import io.gatepass.app.work.Alarms;
import io.gatepass.app.work.Nudge;
import io.gatepass.app.work.WorkLoop;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Sweeps and scans at intervals, when nudged, and on while there is more. */
@Factory
final class SweepSchedule {
  private static final int SCANS_AT_ONCE = 4;

  @Singleton
  @Named("sweep")
  @Bean(
      typed = {WorkLoop.class, Nudge.class},
      preDestroy = "close")
  WorkLoop loop(SweepDue sweep, Alarms alarms, Settings settings) {
    WorkLoop loop =
        new WorkLoop("sweep", SweepDue.AT_ONCE, settings.sweep().interval(), sweep::claim);
    alarms.wake(loop);
    return loop;
  }

  @Singleton
  @Bean(typed = {Alarm.class, Alarms.class})
  Alarms alarms(InstantSource clock) {
    return new Alarms(clock);
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
