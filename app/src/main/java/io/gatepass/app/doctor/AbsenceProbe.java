package io.gatepass.app.doctor;

import io.gatepass.domain.Placement;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StoreSetup.Topic;
import java.util.Set;

/** Whether an object that is not there can be told from one that may not be seen. */
final class AbsenceProbe implements Probe {
  @Override
  public Check check() {
    return Check.ABSENCE;
  }

  @Override
  public Set<Check> needs() {
    return Set.of(Check.ACCESS);
  }

  @Override
  public void run(Visit visit) {
    Placement nothing = visit.keys().placed(visit.layout(), visit.keys().id(), true);
    try {
      nothing.all().forEach(key -> visit.store().objects().find(key));
    } catch (Misconfigured refused) {
      visit
          .sheet()
          .found(
              Symptom.ABSENCE_FORBIDDEN, Texts.of(refused), visit.patient().remedy(Topic.RIGHTS));
    }
    visit.sheet().wellOtherwise(Check.ABSENCE, "an object that is not there is told as absent");
  }
}
