package io.gatepass.ports;

import java.time.Instant;

/** The one clock that all replicas can read: that of their database. */
@FunctionalInterface
public interface SharedClock {

  /**
   * What it shows now, to the microsecond. Calls the network; repeatable.
   *
   * @throws RepositoryUnavailable when it cannot be asked
   */
  Instant instant();
}
