package io.gatepass.app.doctor;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.StoreSetup.Topic;
import java.util.Set;
import java.util.function.Function;

/** Whether an operator's rule is set around the objects. */
record RulesProbe(Check check, Symptom symptom, Topic topic, Function<StoreSetup, Standing> look)
    implements Probe {
  static final RulesProbe PARTS =
      new RulesProbe(
          Check.PARTS_RULE, Symptom.PARTS_KEPT, Topic.FORGOTTEN_PARTS, StoreSetup::forgottenParts);
  static final RulesProbe STAGING =
      new RulesProbe(Check.STAGING_RULE, Symptom.STAGING_KEPT, Topic.STAGING, StoreSetup::staging);
  static final RulesProbe STRANGERS =
      new RulesProbe(
          Check.STRANGERS_RULE,
          Symptom.STRANGERS_NOT_BLOCKED,
          Topic.STRANGERS,
          StoreSetup::strangers);

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
    switch (look.apply(visit.store().setup())) {
      case Standing.Set set -> visit.sheet().wellOtherwise(check, set.seen());
      case Standing.Needless needless -> visit.sheet().wellOtherwise(check, needless.why());
      case Standing.Missing missing ->
          visit.sheet().found(symptom, missing.seen(), visit.patient().remedy(topic));
      case Standing.Unasked unasked -> {
        String set = "Where it is not set: " + visit.patient().remedy(topic);
        visit.sheet().unknown(check, unasked.why(), set);
      }
    }
  }
}
