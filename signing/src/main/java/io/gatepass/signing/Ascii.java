package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A growing text of ASCII, kept as the bytes that are hashed: neither they nor what two texts have
 * in common is made anew. For one thread.
 */
final class Ascii {
  private byte[] bytes;
  private int length;

  Ascii(int usual) {
    this.bytes = new byte[usual];
  }

  int length() {
    return length;
  }

  Ascii put(char ascii) {
    int at = extended(1);
    bytes[at] = (byte) ascii;
    return this;
  }

  /** Appends a text that is ASCII. */
  @SuppressWarnings("deprecation") // It drops what is above Latin-1, of which there is nothing.
  Ascii put(String ascii) {
    int at = extended(ascii.length());
    ascii.getBytes(0, ascii.length(), bytes, at);
    return this;
  }

  /** Appends what is here already. */
  Ascii repeat(int from, int to) {
    int at = extended(to - from);
    System.arraycopy(bytes, from, bytes, at, to - from);
    return this;
  }

  Ascii hex(byte[] raw) {
    int at = extended(2 * raw.length);
    Hex.write(raw, bytes, at);
    return this;
  }

  private int extended(int more) {
    int from = length;
    length = from + more;
    if (length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
    }
    return from;
  }

  /** Has all up to there read by a digest. */
  MessageDigest read(int to, MessageDigest digest) {
    digest.update(bytes, 0, to);
    return digest;
  }

  String text(int from, int to) {
    return new String(bytes, from, to - from, ISO_8859_1);
  }

  /** The text from there on, which is here no longer. */
  String cut(int from) {
    String end = text(from, length);
    length = from;
    return end;
  }
}
