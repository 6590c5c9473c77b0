package io.gatepass.auth;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.TokenIssuer;
import java.text.ParseException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Signed tokens of one issuer. Nothing in a token says how or by what it is verified: its algorithm
 * must be one that was configured, its key is one of the issuer's, at the address that was
 * configured.
 */
final class JwtCredentials implements Credentials {
  private static final int LARGEST = 8 << 10;
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

  private final Set<String> algorithms;
  private final IssuerKeys keys;
  private final Claims rules;

  JwtCredentials(TokenIssuer issuer, IssuerKeys keys) {
    this.algorithms =
        issuer.algorithms().stream().map(known -> known.label()).collect(Collectors.toSet());
    this.keys = keys;
    this.rules = new Claims(issuer);
  }

  @Override
  public Verdict verify(String token, Instant at) {
    try {
      if (token.length() <= LARGEST) {
        SignedJWT signed = parsed(token);
        if (isAcceptable(signed.getHeader()) && isSigned(signed, at)) {
          return rules.verdict(signed.getJWTClaimsSet(), at);
        }
      }
    } catch (ParseException unreadable) {
      return new Verdict.Refused(Why.FORGED);
    }
    return new Verdict.Refused(Why.FORGED);
  }

  /** The library takes some texts for defects of its caller's, such as a header that is null. */
  private static SignedJWT parsed(String token) throws ParseException {
    try {
      return SignedJWT.parse(token);
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new ParseException("no token", 0);
    }
  }

  private boolean isAcceptable(JWSHeader header) {
    return algorithms.contains(header.getAlgorithm().getName())
        && header.getCriticalParams() == null
        && header.isBase64URLEncodePayload()
        && (header.getType() == null
            || TYPES.contains(header.getType().getType().toLowerCase(Locale.ROOT)));
  }

  private boolean isSigned(SignedJWT token, Instant at) {
    return keys.matching(token.getHeader(), at).stream()
        .anyMatch(key -> Signatures.verifies(token, key));
  }
}
