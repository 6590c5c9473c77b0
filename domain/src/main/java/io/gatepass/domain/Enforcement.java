package io.gatepass.domain;

/** Where a promise is kept: by the signature, by looking afterwards, or by nobody. */
public enum Enforcement {
  WIRE,
  FINALIZE,
  NONE
}
