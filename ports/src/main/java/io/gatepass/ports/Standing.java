package io.gatepass.ports;

import java.util.Optional;
import java.util.function.Supplier;

/** How one of an operator's settings stands; texts are for an operator and hold no secret. */
public sealed interface Standing {

  /** What a question to the store tells; {@link Unasked} where it throws. */
  static Standing asked(Supplier<Standing> question) {
    try {
      return question.get();
    } catch (StorageException unasked) {
      return new Unasked(String.valueOf(unasked.getMessage()));
    }
  }

  /** It is set. */
  record Set(String seen) implements Standing {}

  /**
   * It is not set.
   *
   * @param addition what {@link StoreSetup#add} writes; empty: it can be set by other means alone
   */
  record Missing(String seen, Optional<Addition> addition) implements Standing {}

  /** This store does without. */
  record Needless(String why) implements Standing {}

  /** The store refused to tell, or was silent. */
  record Unasked(String why) implements Standing {}

  /** The store has no call that tells it. */
  record Untold(String why) implements Standing {}

  /**
   * What is written to what is set already.
   *
   * @param rule in the provider's own words
   * @param guarded whether the store refuses it when somebody else changes its settings between the
   *     last look and the write
   */
  record Addition(String rule, boolean guarded) {}
}
