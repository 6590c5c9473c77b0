package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;

/** A secret that a cache shares, shown nowhere. */
record Hmac(Key secret) {
  byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(secret.getAlgorithm());
      mac.init(secret);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every JDK has " + secret.getAlgorithm() + ".", missing);
    }
  }

  @Override
  public String toString() {
    return "Hmac[hidden]";
  }
}
