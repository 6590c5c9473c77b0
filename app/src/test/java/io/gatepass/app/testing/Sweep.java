package io.gatepass.app.testing;

import io.gatepass.app.sweep.ScanDue;
import io.gatepass.app.sweep.SweepDue;
import java.util.List;

/** One look for due uploads, without loops: one after another, on the test's thread. */
public record Sweep(SweepDue due, ScanDue scans) {

  /** Returns how many were due, those that then are scanned included. */
  public int sweep() {
    return sweepOnly() + run(scans.claim(100));
  }

  /** Without scans. */
  public int sweepOnly() {
    return run(due.claim(100));
  }

  private static int run(List<Runnable> claimed) {
    claimed.forEach(Runnable::run);
    return claimed.size();
  }
}
