package io.gatepass.ports;

/** Makes what verifies signed tokens; found with {@link java.util.ServiceLoader}. */
public interface TokenCredentialsFactory {

  /** Calls no network; the issuer's keys are fetched when the first token comes. */
  Credentials create(TokenIssuer issuer);
}
