package io.gatepass.app.testing;

import io.gatepass.app.sweep.SweepDue;
import java.util.List;

/** One look for due uploads, without a loop: one after another, on the test's thread. */
public record Sweep(SweepDue due) {

  /** Returns how many were due. */
  public int sweep() {
    List<Runnable> claimed = due.claim(100);
    claimed.forEach(Runnable::run);
    return claimed.size();
  }
}
