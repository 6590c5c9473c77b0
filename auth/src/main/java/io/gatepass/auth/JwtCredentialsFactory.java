package io.gatepass.auth;

import io.gatepass.ports.Credentials;
import io.gatepass.ports.TokenCredentialsFactory;
import io.gatepass.ports.TokenIssuer;
import java.time.Duration;

/** Tokens of one issuer, whose public keys stand at one address. */
public final class JwtCredentialsFactory implements TokenCredentialsFactory {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public Credentials create(TokenIssuer issuer) {
    return new JwtCredentials(issuer, new IssuerKeys(new KeyFetch(issuer.keys(), PATIENCE)));
  }
}
