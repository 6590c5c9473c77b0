package io.gatepass.ports;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One message on its way to one webhook.
 *
 * @param message the message's id, a UUID of version 7; the same at every attempt
 * @param type such as {@code upload.ready}
 * @param attempts how often it was tried, since it was made or last replayed
 * @param next when it is tried again; empty: not by itself
 * @param last what came of the last attempt; empty: there was none
 * @param createdAt when it was announced
 */
public record WebhookDelivery(
    UUID message,
    String type,
    State state,
    int attempts,
    Optional<Instant> next,
    Optional<Attempt> last,
    Instant createdAt) {

  /** How far it is. */
  public enum State {
    /** It is tried until it succeeds or the schedule ends. */
    PENDING,
    /** It would be pending, but its webhook is disabled; it goes on when that is enabled. */
    HELD,
    /** It was answered with success. */
    DELIVERED,
    /** It is not tried any more, unless it is replayed. */
    FAILED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One attempt.
   *
   * @param status the answer's HTTP status
   * @param problem what went wrong where there was no answer, a stable word
   */
  public record Attempt(Instant at, Optional<Integer> status, Optional<String> problem) {}
}
