package io.gatepass.app.cli;

/** The database cannot be used now, and perhaps later; the message says what helps. */
final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseAway(String message) {
    super(message);
  }
}
