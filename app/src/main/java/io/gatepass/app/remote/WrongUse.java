package io.gatepass.app.remote;

/** Options that cannot be meant; the message says what to write. */
public final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }
}
