package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** What a request's signature is made of; all but the digest is the same for a second. */
final class StringToSign {
  private final byte[] head;

  StringToSign(String algorithm, String stamp, String scope) {
    this.head = (algorithm + "\n" + stamp + "\n" + scope + "\n").getBytes(UTF_8);
  }

  byte[] of(byte[] digest) {
    byte[] whole = Arrays.copyOf(head, head.length + 2 * digest.length);
    Hex.write(digest, whole, head.length);
    return whole;
  }
}
