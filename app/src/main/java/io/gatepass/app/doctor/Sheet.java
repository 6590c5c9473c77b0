package io.gatepass.app.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is written down while one store is examined. */
final class Sheet {
  private final List<Diagnosis> found = new ArrayList<>();

  void found(Symptom symptom, String seen, String fix) {
    if (found.stream().noneMatch(one -> one.symptom().equals(Optional.of(symptom)))) {
      found.add(Diagnosis.of(symptom, seen, fix));
    }
  }

  /** Unless something was found about it, or could not be asked. */
  void wellOtherwise(Check check, String seen) {
    if (!isFound(check)) {
      found.add(Diagnosis.well(check, seen));
    }
  }

  void unknown(Check check, String why) {
    found.add(Diagnosis.unknown(check, why, Optional.empty()));
  }

  void unknown(Check check, String why, String fix) {
    found.add(Diagnosis.unknown(check, why, Optional.of(fix)));
  }

  /** Whether it was asked and nothing fails. */
  boolean isWell(Check check) {
    return isFound(check)
        && found.stream()
            .filter(one -> one.check() == check)
            .allMatch(one -> one.severity() == Severity.OK);
  }

  /** Whether anything was found about it, good or bad. */
  boolean isFound(Check check) {
    return found.stream().anyMatch(one -> one.check() == check);
  }

  List<Diagnosis> inOrder() {
    return found.stream().sorted(Comparator.comparing(Diagnosis::check)).toList();
  }
}
