package io.gatepass.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** Signs with a private key that is in this process. */
final class RsaKey implements SigningKey {
  private final PrivateKey key;

  RsaKey(PrivateKey key) {
    if (!key.getAlgorithm().equals("RSA")) {
      throw new IllegalArgumentException("A signing key of a service account is an RSA key.");
    }
    this.key = key;
  }

  @Override
  public byte[] sign(CredentialScope scope, byte[] stringToSign) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(stringToSign);
      return signature.sign();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("The RSA key cannot sign.", unusable);
    }
  }

  @Override
  public String toString() {
    return "a private key";
  }
}
