package io.gatepass.app.work;

import java.time.Instant;

/** Has due work looked for in time, where workers would come at their next interval only. */
@FunctionalInterface
public interface Alarm {
  /** There will be work then. Returns at once, repeatable, and lost with the process. */
  void at(Instant due);
}
