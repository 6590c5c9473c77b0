package io.gatepass.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/** Verifies with the JDK: the library would need another one for this curve alone. */
final class Ed25519 extends BaseJWSProvider implements JWSVerifier {
  private static final String NAME = "Ed25519";

  /** What RFC 8410 puts before the 32 bytes of a public key. */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final OctetKeyPair key;

  Ed25519(OctetKeyPair key) {
    super(Set.of(JWSAlgorithm.EdDSA));
    this.key = key;
  }

  @Override
  public boolean verify(JWSHeader header, byte[] input, Base64URL signature) throws JOSEException {
    byte[] point = key.getDecodedX();
    byte[] encoded =
        ByteBuffer.allocate(PREFIX.length + point.length).put(PREFIX).put(point).array();
    try {
      Signature verifier = Signature.getInstance(NAME);
      verifier.initVerify(
          KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(input);
      return verifier.verify(signature.decode());
    } catch (GeneralSecurityException malformed) {
      throw new JOSEException("no signature of that key");
    }
  }
}
