package io.gatepass.app.work;

/** Wakes workers that would otherwise look at their next interval only. */
@FunctionalInterface
public interface Nudge {

  /** There may be work now. Returns at once, repeatable, and lost with the process. */
  void nudge();
}
