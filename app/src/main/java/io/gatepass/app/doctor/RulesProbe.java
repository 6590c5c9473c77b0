package io.gatepass.app.doctor;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup.Rule;
import java.util.Set;

/** Whether an operator's rule is set around the objects. */
record RulesProbe(Check check, Symptom symptom, Rule rule) implements Probe {
  static final RulesProbe PARTS =
      new RulesProbe(Check.PARTS_RULE, Symptom.PARTS_KEPT, Rule.FORGOTTEN_PARTS);
  static final RulesProbe STAGING =
      new RulesProbe(Check.STAGING_RULE, Symptom.STAGING_KEPT, Rule.STAGING);
  static final RulesProbe STRANGERS =
      new RulesProbe(Check.STRANGERS_RULE, Symptom.STRANGERS_NOT_BLOCKED, Rule.STRANGERS);

  @Override
  public Set<Check> needs() {
    return Set.of(Check.ACCESS);
  }

  @Override
  public void run(Visit visit) {
    if (check == Check.STAGING_RULE && !visit.patient().stages()) {
      visit.sheet().wellOtherwise(check, "nothing is staged at this store");
      return;
    }
    String fix = visit.patient().remedy(rule.topic());
    switch (visit.patient().standing(rule)) {
      case Standing.Set set -> visit.sheet().wellOtherwise(check, set.seen());
      case Standing.Needless needless -> visit.sheet().wellOtherwise(check, needless.why());
      case Standing.Missing missing -> visit.sheet().found(symptom, missing.seen(), fix);
      case Standing.Unasked unasked -> unknown(visit, unasked.why(), fix);
      case Standing.Untold untold -> unknown(visit, untold.why(), fix);
    }
  }

  private void unknown(Visit visit, String why, String fix) {
    visit.sheet().unknown(check, why, "Where it is not set: " + fix);
  }
}
