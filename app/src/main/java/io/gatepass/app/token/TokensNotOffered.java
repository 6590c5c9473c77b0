package io.gatepass.app.token;

/** A gateway without authentication lets in no credential, so it makes none. */
final class TokensNotOffered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokensNotOffered() {
    super(
        "Without authentication no credential is taken, an upload token neither. Configure"
            + " gatepass.auth first.");
  }
}
