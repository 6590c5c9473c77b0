package io.gatepass.ports;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What came of an attempt. */
public sealed interface WebhookAnswer {

  /**
   * The receiver answered; redirects are answers like any other.
   *
   * @param retryAfter how long it wants to be left alone
   */
  record Answered(int status, Optional<Duration> retryAfter) implements WebhookAnswer {}

  /** There was no answer. Whether the receiver got the message is not known. */
  record Unanswered(Problem problem) implements WebhookAnswer {}

  /** Why there was none. */
  enum Problem {
    /** The address is one that is never called. */
    ADDRESS_NOT_ALLOWED,
    /** Its host has no address. */
    HOST_UNKNOWN,
    /** It took too long. */
    TIMEOUT,
    /** Its certificate or protocol does not verify. */
    TLS,
    /** The connection failed, or was cut. */
    CONNECTION;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
