package io.gatepass.signing;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 with one key, of RFC 2104. As its section 4 allows, both digests have read the key
 * once and are copied for each text; a {@code Mac} of the JDK reads it anew for each. To be used
 * from any thread.
 */
final class Hmac {
  private static final int BLOCK = 64;

  private final MessageDigest inner;
  private final MessageDigest outer;

  /**
   * Keeps nothing of the key but what the digests have read.
   *
   * @param key of any length
   */
  Hmac(byte[] key) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? Hashes.sha256().digest(key) : key, BLOCK);
    this.inner = read(block, 0x36);
    this.outer = read(block, 0x5c);
  }

  private static MessageDigest read(byte[] block, int pad) {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) (block[i] ^ pad);
    }
    MessageDigest digest = Hashes.sha256();
    digest.update(padded);
    return digest;
  }

  /** The 32 bytes of that text's code. */
  byte[] of(byte[] text) {
    return Hashes.copy(outer).digest(Hashes.copy(inner).digest(text));
  }
}
