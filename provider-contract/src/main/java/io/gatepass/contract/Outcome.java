package io.gatepass.contract;

/** What one test of the contract showed. */
public enum Outcome {
  /** The store itself refused what must not happen. */
  WIRE("wire"),
  /** The store let it happen, and the look found it. */
  FINALIZE("finalize"),
  /** The guarantee is of another kind, and holds. */
  KEPT("kept"),
  GAP("gap"),
  NOT_OFFERED("not-offered"),
  NOT_PROVEN("not-proven"),
  FAILED("failed");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** As it is written in results and in the matrix. */
  public String label() {
    return label;
  }
}
