package io.gatepass.app.doctor;

import io.gatepass.ports.StorageException;

/** Wordings that probes share. */
final class Texts {
  static final String AT_FINALIZE = "the store does not refuse it; Gatepass looks at finalize";

  private Texts() {}

  /** Its messages hold no secret, by the contract of the port. */
  static String of(StorageException failure) {
    return String.valueOf(failure.getMessage());
  }

  static String answered(String what, Answer answer) {
    return what + " was answered " + answer.told();
  }
}
