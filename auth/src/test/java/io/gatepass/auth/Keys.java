package io.gatepass.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;

/** Keys that an issuer may have. */
final class Keys {
  static final RSAKey RSA = rsa("rsa", 2048);
  static final ECKey EC = ec("ec");

  private Keys() {}

  static RSAKey rsa(String id, int bits) {
    try {
      return new RSAKeyGenerator(bits, bits < 2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static JWKSet shown(JWK... keys) {
    return new JWKSet(List.of(keys)).toPublicJWKSet();
  }
}
