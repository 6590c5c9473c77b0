package io.gatepass.app.doctor;

/** How much a finding matters, the worst first. */
public enum Severity {
  /** Something does not work, or a promise is not kept. */
  FAILS("fails"),
  /** It works, and will cost somebody something. */
  WEAK("weak"),
  /** It could not be asked. */
  UNKNOWN("unknown"),
  OK("ok");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** As it is written in JSON. */
  public String label() {
    return label;
  }
}
