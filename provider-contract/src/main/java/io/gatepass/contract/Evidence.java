package io.gatepass.contract;

/** How one test saw its guarantee kept; where both happened, the weaker counts. */
final class Evidence {
  private boolean refused;
  private boolean found;

  void refusedByTheStore() {
    refused = true;
  }

  void foundByTheLook() {
    found = true;
  }

  Outcome outcome() {
    return found ? Outcome.FINALIZE : refused ? Outcome.WIRE : Outcome.KEPT;
  }
}
