package io.gatepass.app.provision;

/** How it ended with one rule. */
public enum State {
  /** It is as it should be, or the store does without. */
  OK("ok", true),
  /** It was missing and is set now. */
  SET("set", true),
  /** It is missing, and can be set. */
  MISSING("missing", false),
  /** It is missing, and only somebody with other means can set it. */
  BY_HAND("by hand", false),
  /** The store has no call that tells it. */
  UNKNOWN("unknown", true),
  /** It could not be read, or not be set. */
  FAILS("fails", false);

  private final String label;
  private final boolean settled;

  State(String label, boolean settled) {
    this.label = label;
    this.settled = settled;
  }

  /** As it is written in JSON. */
  public String label() {
    return label;
  }

  /** Whether nothing is left that is known to differ. */
  public boolean isSettled() {
    return settled;
  }
}
