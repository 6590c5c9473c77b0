package io.gatepass.signing;

import java.security.PrivateKey;

/**
 * Turns a string to sign into a signature. The secret may be here or far away: an implementation
 * may call the network, then it says so and throws its own unchecked exceptions, which pass through
 * the signer. To be used from any thread; {@code toString} shows nothing of the secret.
 */
@FunctionalInterface
public interface SigningKey {

  /**
   * Signs these bytes.
   *
   * @param scope what the signature is limited to: a shared secret signs with a key derived from
   *     it, a private key has no use for it, because the string to sign names it too
   * @return the bare signature, not encoded: 32 bytes of HMAC-SHA256, or what RSASSA-PKCS1-v1_5
   *     with SHA-256 makes of the bytes
   */
  byte[] sign(CredentialScope scope, byte[] stringToSign);

  /** A shared secret: Amazon's secret access key, or the secret of Google's HMAC key. */
  static SigningKey hmac(String secret) {
    return new HmacKey(secret);
  }

  /**
   * A private key that is here, such as a service account's from its key file. RSA costs about a
   * millisecond.
   */
  static SigningKey rsa(PrivateKey key) {
    return new RsaKey(key);
  }
}
