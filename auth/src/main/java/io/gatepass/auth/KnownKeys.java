package io.gatepass.auth;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an issuer showed at one time. */
record KnownKeys(JWKSet keys, Instant at) {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LEAST_BITS = 2048;

  static KnownKeys none() {
    return new KnownKeys(new JWKSet(), Instant.EPOCH);
  }

  boolean isOld(Instant now) {
    return !now.isBefore(at.plus(FRESH));
  }

  /** Those of the algorithm's own family, curve and use, and of that name where it has one. */
  List<JWK> matching(JWSHeader header, Instant now) {
    return now.isBefore(at.plus(KEPT))
        ? new JWKSelector(JWKMatcher.forJWSHeader(header))
            .select(keys).stream().filter(KnownKeys::isStrong).toList()
        : List.of();
  }

  private static boolean isStrong(JWK key) {
    return switch (key) {
      case RSAKey rsa -> rsa.size() >= LEAST_BITS;
      case OctetKeyPair pair -> pair.getCurve().equals(Curve.Ed25519);
      default -> true;
    };
  }
}
