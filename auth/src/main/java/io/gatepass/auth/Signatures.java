package io.gatepass.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;

/** Which kind of key verifies how. */
final class Signatures {
  private Signatures() {}

  static boolean verifies(SignedJWT token, JWK key) {
    try {
      return token.verify(verifier(key));
    } catch (JOSEException another) {
      return false;
    }
  }

  private static JWSVerifier verifier(JWK key) throws JOSEException {
    return switch (key) {
      case RSAKey rsa -> new RSASSAVerifier(rsa);
      case ECKey ec -> new ECDSAVerifier(ec);
      case OctetKeyPair ed -> new Ed25519(ed);
      default -> throw new JOSEException("no key that verifies");
    };
  }
}
