package io.gatepass.app.doctor;

import java.util.Optional;

/**
 * What was found about one question. Holds no signed request, no credential and nothing that a
 * store wrote freely.
 *
 * @param symptom empty where all is well, or nothing could be asked
 * @param fix what mends it, or how to look by hand; empty where all is well
 */
public record Diagnosis(
    Check check, Severity severity, Optional<Symptom> symptom, String seen, Optional<String> fix) {

  static Diagnosis well(Check check, String seen) {
    return new Diagnosis(check, Severity.OK, Optional.empty(), seen, Optional.empty());
  }

  static Diagnosis of(Symptom symptom, String seen, String fix) {
    return new Diagnosis(
        symptom.check(), symptom.severity(), Optional.of(symptom), seen, Optional.of(fix));
  }

  static Diagnosis unknown(Check check, String why, Optional<String> fix) {
    return new Diagnosis(check, Severity.UNKNOWN, Optional.empty(), why, fix);
  }
}
