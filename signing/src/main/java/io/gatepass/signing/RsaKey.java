package io.gatepass.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Optional;

/** Signs with a private key that is in this process, in native code where that can be. */
final class RsaKey implements SigningKey {
  static final String ALGORITHM = "SHA256withRSA";

  private final PrivateKey key;
  private final Optional<NativeRsa.Usable> fast;

  RsaKey(PrivateKey key) {
    this(key, NativeRsa.usable(key));
  }

  RsaKey(PrivateKey key, Optional<NativeRsa.Usable> fast) {
    if (!key.getAlgorithm().equals("RSA")) {
      throw new IllegalArgumentException("A signing key of a service account is an RSA key.");
    }
    this.key = key;
    this.fast = fast;
  }

  @Override
  public byte[] sign(CredentialScope scope, byte[] stringToSign) {
    try {
      Signature signature = ready();
      signature.update(stringToSign);
      return signature.sign();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("The RSA key cannot sign.", unusable);
    }
  }

  private Signature ready() throws GeneralSecurityException {
    if (fast.isEmpty()) {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      return signature;
    }
    Signature signature = Signature.getInstance(ALGORITHM, fast.get().provider());
    signature.initSign(fast.get().key());
    return signature;
  }

  @Override
  public String toString() {
    return "a private key";
  }
}
