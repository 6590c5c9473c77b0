package io.gatepass.app.cli;

/** A command was understood and could not be carried out; the message says what helps. */
final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotDone(String message) {
    super(message);
  }
}
