package io.gatepass.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import io.gatepass.domain.Caller;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.Credentials.Why;

/** What a gateway whose issuer has {@link Keys#RSA} and {@link Keys#EC} thinks of a token. */
final class Verdicts {
  private Verdicts() {}

  /** One that has not asked its issuer yet. */
  static Credentials both() {
    return Tokens.credentials(Keys.RSA, Keys.EC);
  }

  static Caller caller(String token) {
    return caller(both(), token);
  }

  static Caller caller(Credentials credentials, String token) {
    Verdict verdict = credentials.verify(token, Tokens.NOW);
    assertThat(verdict).isInstanceOf(Verdict.Verified.class);
    return ((Verdict.Verified) verdict).caller();
  }

  static void isRefused(Why why, JWTClaimsSet.Builder claims) {
    isRefused(why, Tokens.of(claims));
  }

  static void isForged(JWSHeader.Builder header, JWK key) {
    isRefused(Why.FORGED, Tokens.signed(header, Tokens.claims(), key));
  }

  static void isRefused(Why why, String token) {
    isRefused(both(), why, token);
  }

  static void isRefused(Credentials credentials, Why why, String token) {
    assertThat(credentials.verify(token, Tokens.NOW)).isEqualTo(new Verdict.Refused(why));
  }
}
