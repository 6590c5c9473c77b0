package io.gatepass.app.wiring;

import io.gatepass.app.clock.ClockWatch;
import io.gatepass.app.work.Gate;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What all loops have in common. */
@Factory
final class WorkBeans {

  /** Due dates and leases by a clock that is wrong would take work away from other replicas. */
  @Singleton
  Gate gate(ClockWatch watch) {
    return watch::isTrusted;
  }
}
