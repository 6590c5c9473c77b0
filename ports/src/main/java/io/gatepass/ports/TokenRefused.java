package io.gatepass.ports;

/** Nothing more is created under an upload token; nothing was written. */
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Why why;

  /** What was true of it in the transaction that would have created something. */
  public enum Why {
    /** It expired, was revoked or is not known any more. */
    EXPIRED,
    /** As many as it permits were created. */
    USED_UP
  }

  public TokenRefused(Why why) {
    super("Nothing more is created under this token: " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
