package io.gatepass.ports;

import io.gatepass.domain.StoreName;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One comparison of what a store holds with the uploads that should be there, and how far it has
 * come.
 *
 * @param repair whether what is found is put right, as far as that is safe
 * @param changed when it last came further
 * @param cursor where the next page of the store's listing begins; empty before the first
 * @param after the last key that was compared; nothing sorts before the empty one
 * @param failures how often in a row a step has failed
 */
public record Reconciliation(
    UUID id,
    StoreName store,
    boolean repair,
    State state,
    Instant requested,
    Instant changed,
    Optional<String> cursor,
    String after,
    Tally tally,
    int failures) {

  /** How a comparison stands. */
  public enum State {
    RUNNING,
    DONE,
    /** Given up: the store refused the gateway, or step after step has failed. */
    FAILED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Reconciliation requested(UUID id, StoreName store, boolean repair, Instant now) {
    return new Reconciliation(
        id, store, repair, State.RUNNING, now, now, Optional.empty(), "", Tally.NONE, 0);
  }

  /** After a page of the store's listing. */
  public Reconciliation compared(Tally found, String last, Optional<String> next, Instant now) {
    State then = next.isPresent() ? State.RUNNING : State.DONE;
    return new Reconciliation(
        id, store, repair, then, requested, now, next, last, tally.plus(found), 0);
  }

  /** After a piece of a page, which is to be asked for once more. */
  public Reconciliation within(Tally found, String last, Instant now) {
    return new Reconciliation(
        id, store, repair, state, requested, now, cursor, last, tally.plus(found), 0);
  }

  /** After a step has failed; {@code last}: there is no other. */
  public Reconciliation failed(boolean last, Instant now) {
    return new Reconciliation(
        id,
        store,
        repair,
        last ? State.FAILED : State.RUNNING,
        requested,
        now,
        cursor,
        after,
        tally,
        failures + 1);
  }
}
