package io.gatepass.ports;

/** How one of an operator's settings stands; texts are for an operator and hold no secret. */
public sealed interface Standing {

  /** It is set. */
  record Set(String seen) implements Standing {}

  /** It is not set. */
  record Missing(String seen) implements Standing {}

  /** This store does without. */
  record Needless(String why) implements Standing {}

  /** It cannot be asked. */
  record Unasked(String why) implements Standing {}
}
