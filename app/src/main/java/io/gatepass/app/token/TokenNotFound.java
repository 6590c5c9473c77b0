package io.gatepass.app.token;

/** There is no upload token of that id for this caller. */
final class TokenNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenNotFound() {
    super("There is no such upload token. Its id is gput_ and the 22 characters that follow.");
  }
}
