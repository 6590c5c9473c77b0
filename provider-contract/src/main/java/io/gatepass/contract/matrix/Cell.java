package io.gatepass.contract.matrix;

import io.gatepass.contract.Outcome;
import java.util.List;

/** What one provider on one server makes of one guarantee, and why where that must be told. */
record Cell(Outcome outcome, String reason) {
  private static final List<Outcome> WEAKEST_FIRST =
      List.of(
          Outcome.FAILED,
          Outcome.GAP,
          Outcome.NOT_OFFERED,
          Outcome.NOT_PROVEN,
          Outcome.FINALIZE,
          Outcome.WIRE,
          Outcome.KEPT);

  /** A guarantee is worth what the weakest of its tests showed. */
  Cell weaker(Cell other) {
    return WEAKEST_FIRST.indexOf(outcome) <= WEAKEST_FIRST.indexOf(other.outcome) ? this : other;
  }
}
