package io.gatepass.benchmarks.signing;

import io.gatepass.signing.CredentialScope;
import io.gatepass.signing.SigningKey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** RSA as it is without native code. */
final class JdkRsa implements SigningKey {
  private final PrivateKey key = Work.rsa().getPrivate();

  @Override
  public byte[] sign(CredentialScope scope, byte[] stringToSign) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(stringToSign);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
