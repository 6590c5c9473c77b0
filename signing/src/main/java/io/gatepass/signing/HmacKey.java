package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a key derived for one day, region and service, which is kept while it is asked for.
 */
final class HmacKey implements SigningKey {
  private static final String HMAC = "HmacSHA256";

  private final String secret;
  private volatile @Nullable Derived latest;

  HmacKey(String secret) {
    this.secret = secret;
  }

  @Override
  public byte[] sign(CredentialScope scope, byte[] stringToSign) {
    Derived derived = latest;
    if (derived == null || !derived.scope.equals(scope)) {
      derived = new Derived(scope, mac(derive(scope)));
      latest = derived;
    }
    return copy(derived.mac).doFinal(stringToSign);
  }

  private byte[] derive(CredentialScope scope) {
    Scheme scheme = scope.scheme();
    byte[] day = hmac((scheme.secretPrefix() + secret).getBytes(UTF_8), scope.day());
    byte[] region = hmac(day, scope.region());
    byte[] service = hmac(region, scheme.service());
    return hmac(service, scheme.terminator());
  }

  private static byte[] hmac(byte[] key, String text) {
    return mac(key).doFinal(text.getBytes(UTF_8));
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + HMAC + ".", impossible);
    }
  }

  /** One that is ready with its key, for one thread and one signature. */
  private static Mac copy(Mac ready) {
    try {
      return (Mac) ready.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("The JDK's " + HMAC + " can be copied.", impossible);
    }
  }

  @Override
  public String toString() {
    return "a shared secret";
  }

  private static final class Derived {
    private final CredentialScope scope;
    private final Mac mac;

    Derived(CredentialScope scope, Mac mac) {
      this.scope = scope;
      this.mac = mac;
    }
  }
}
