package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * Signs with a key derived for one day, region and service, which is kept while it is asked for.
 */
final class HmacKey implements SigningKey {
  private final String secret;
  private volatile @Nullable Derived latest;

  HmacKey(String secret) {
    this.secret = secret;
  }

  @Override
  public byte[] sign(CredentialScope scope, byte[] stringToSign) {
    Derived derived = latest;
    if (derived == null || !derived.scope.equals(scope)) {
      derived = new Derived(scope, new Hmac(derive(scope)));
      latest = derived;
    }
    return derived.hmac.of(stringToSign);
  }

  private byte[] derive(CredentialScope scope) {
    Scheme scheme = scope.scheme();
    byte[] day = hmac((scheme.secretPrefix() + secret).getBytes(UTF_8), scope.day());
    byte[] region = hmac(day, scope.region());
    byte[] service = hmac(region, scheme.service());
    return hmac(service, scheme.terminator());
  }

  private static byte[] hmac(byte[] key, String text) {
    return new Hmac(key).of(text.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "a shared secret";
  }

  private record Derived(CredentialScope scope, Hmac hmac) {}
}
