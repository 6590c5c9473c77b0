package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key whose public half CloudFront has: RSA of 2048 bits, or ECDSA on P-256 (Amazon,
 * "PublicKey").
 *
 * @param id by which CloudFront finds the public half
 */
record CloudFrontKey(String id, PrivateKey key, Hash hash) {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;

  /** What is hashed with before it is signed. */
  enum Hash {
    SHA1,
    SHA256
  }

  /**
   * Reads a key of PKCS #8 in PEM.
   *
   * @throws IllegalArgumentException when it is no such key, or none that CloudFront takes
   */
  static PrivateKey read(String file) {
    try {
      Matcher pem = PEM.matcher(Files.readString(Path.of(file)));
      if (!pem.find()) {
        throw new IllegalArgumentException("no PEM of PKCS #8");
      }
      PrivateKey key = parse(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
      boolean isTaken =
          switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength() == RSA_BITS;
            case ECKey ec -> ec.getParams().getCurve().getField().getFieldSize() == EC_BITS;
            default -> false;
          };
      if (!isTaken) {
        throw new IllegalArgumentException("neither RSA 2048 nor P-256");
      }
      return key;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static PrivateKey parse(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (InvalidKeySpecException other) {
      return KeyFactory.getInstance("EC").generatePrivate(spec);
    }
  }

  /** The text's signature, as CloudFront wants it in addresses and cookies. */
  String sign(String text) {
    try {
      Signature signature =
          Signature.getInstance(hash + "with" + (key instanceof RSAKey ? "RSA" : "ECDSA"));
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return encoded(signature.sign());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The key for CloudFront cannot sign.", broken);
    }
  }

  /** Base64 whose three characters with a meaning in addresses are others. */
  static String encoded(byte[] bytes) {
    return Base64.getEncoder()
        .encodeToString(bytes)
        .replace('+', '-')
        .replace('=', '_')
        .replace('/', '~');
  }

  @Override
  public String toString() {
    return "CloudFrontKey[hidden]";
  }
}
