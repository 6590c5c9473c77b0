package io.gatepass.app.doctor;

import io.gatepass.domain.Enforcement;
import java.io.IOException;

/** Whether a write is refused that is longer than was signed. */
final class LengthProbe implements Probe {
  @Override
  public Check check() {
    return Check.LENGTH;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    if (visit.store().rules().size() != Enforcement.WIRE) {
      visit.sheet().wellOtherwise(check(), Texts.AT_FINALIZE);
      return;
    }
    Answer longer = visit.put(visit.sign(), Visit.LONGER);
    if (longer.isTaken()) {
      visit
          .sheet()
          .found(
              Symptom.LENGTH_NOT_BOUND,
              Texts.answered("a write that was too long", longer),
              Binding.FIX);
    }
    visit.sheet().wellOtherwise(check(), "a write that was too long was refused");
  }
}
