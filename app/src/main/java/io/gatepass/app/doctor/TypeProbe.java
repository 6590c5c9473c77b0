package io.gatepass.app.doctor;

import io.gatepass.domain.Enforcement;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Whether a write is refused whose type is not the one that was signed. */
final class TypeProbe implements Probe {
  @Override
  public Check check() {
    return Check.TYPE;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    if (visit.store().rules().contentType() != Enforcement.WIRE) {
      visit.sheet().wellOtherwise(check(), Texts.AT_FINALIZE);
      return;
    }
    Signed signed = visit.sign();
    Map<String, String> other = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    other.putAll(signed.request().headers());
    other.put("Content-Type", "text/html");
    Answer answer = visit.stranger().put(signed.request().uri(), other, Visit.CONTENT);
    if (answer.isTaken()) {
      visit
          .sheet()
          .found(
              Symptom.TYPE_NOT_BOUND,
              Texts.answered("a write of another type", answer),
              Binding.FIX);
    }
    visit.sheet().wellOtherwise(check(), "a write of another type was refused");
  }
}
