package io.gatepass.ports;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Whose signed tokens (JWT) are taken, and what is read from them.
 *
 * @param issuer exactly what {@code iss} must be
 * @param audience what must be among {@code aud}
 * @param keys where the issuer shows its public keys (JWKS): https, or http on this machine
 * @param algorithms all others are refused
 * @param tenant whose every token is; empty: each says so itself
 * @param tenantClaim the claim that names the tenant, where {@code tenant} is empty
 * @param scopeClaim the claim that lists scopes: words between blanks, or an array of words
 * @param adminScope the word among them that stands for the scope admin; empty: none does, for it
 *     is the whole gateway's and not a tenant's
 */
public record TokenIssuer(
    String issuer,
    String audience,
    URI keys,
    Set<SignatureAlgorithm> algorithms,
    Optional<String> tenant,
    String tenantClaim,
    String scopeClaim,
    Optional<String> adminScope) {

  public TokenIssuer {
    algorithms = Set.copyOf(algorithms);
  }
}
