package io.gatepass.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.SignatureAlgorithm;
import io.gatepass.ports.TokenIssuer;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** Tokens as an issuer and others write them, and the gateway they are for. */
final class Tokens {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final TokenIssuer ISSUER =
      new TokenIssuer(
          "https://issuer.example",
          "gatepass",
          URI.create("https://issuer.example/keys"),
          Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256),
          Optional.empty(),
          "tenant",
          "scope",
          Optional.empty());

  private Tokens() {}

  /** Of a gateway whose issuer shows these keys. */
  static Credentials credentials(JWK... keys) {
    return new JwtCredentials(ISSUER, new IssuerKeys(() -> Keys.shown(keys)));
  }

  static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://issuer.example")
        .audience("gatepass")
        .subject("ann")
        .claim("tenant", "acme")
        .claim("scope", "openid upload download")
        .issueTime(Date.from(NOW))
        .expirationTime(Date.from(NOW.plusSeconds(300)));
  }

  static JWSHeader.Builder header(JWSAlgorithm algorithm, JWK key) {
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID());
  }

  static String right() {
    return signed(header(JWSAlgorithm.RS256, Keys.RSA), claims(), Keys.RSA);
  }

  static String of(JWTClaimsSet.Builder claims) {
    return signed(header(JWSAlgorithm.RS256, Keys.RSA), claims, Keys.RSA);
  }

  static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWK key) {
    try {
      return signed(header, claims, signer(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header.build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  private static JWSSigner signer(JWK key) throws JOSEException {
    return switch (key) {
      case RSAKey rsa -> new RSASSASigner(rsa, Set.of(AllowWeakRSAKey.getInstance()));
      case ECKey ec -> new ECDSASigner(ec);
      default -> throw new IllegalArgumentException();
    };
  }
}
