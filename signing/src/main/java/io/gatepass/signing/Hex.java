package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Hexadecimal digits, in lower case, written where there is room for them. */
final class Hex {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);

  private Hex() {}

  static void write(byte[] raw, byte[] to, int from) {
    int at = from;
    for (byte b : raw) {
      to[at++] = DIGITS[(b >> 4) & 15];
      to[at++] = DIGITS[b & 15];
    }
  }
}
