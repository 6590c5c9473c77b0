package io.gatepass.ports;

import io.gatepass.domain.Caller;
import java.time.Instant;
import java.util.Optional;

/** Tells who holds a bearer token. May call the network or the database; repeating is safe. */
public interface Credentials {

  /** What a token is worth. */
  sealed interface Verdict {

    /**
     * It counts.
     *
     * @param until when it ends of itself; empty: never, or it is not known here
     */
    record Verified(Caller caller, Optional<Instant> until) implements Verdict {
      public Verified(Caller caller) {
        this(caller, Optional.empty());
      }
    }

    /**
     * It does not count.
     *
     * @param why for the log and the metrics, never the token or a part of it
     */
    record Refused(Why why) implements Verdict {}
  }

  /** Why a token does not count. */
  enum Why {
    /** Not signed by whom it should be, not readable, or unknown. */
    FORGED,
    /** Signed and known, but before or after its time, or revoked. */
    EXPIRED,
    /** Signed and current, but meant for another service, or for nobody that it names. */
    MISDIRECTED
  }

  /**
   * Never trusts anything in the token before its signature or secret was verified.
   *
   * @param token what stood behind {@code Bearer }
   * @throws CredentialsUnavailable when what verifies it cannot be asked now
   */
  Verdict verify(String token, Instant at);
}
