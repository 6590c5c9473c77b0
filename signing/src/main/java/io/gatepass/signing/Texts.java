package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How texts are encoded for a URL and for a policy. */
final class Texts {
  private static final String HEX = "0123456789ABCDEF";
  private static final boolean[] PLAIN = plain("-._~");
  private static final boolean[] PLAIN_IN_PATH = plain("-._~/");

  private Texts() {}

  /** A text that has no bytes in UTF-8 would be signed as another one. */
  static void requireWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        requirePairs(text);
        return;
      }
    }
  }

  private static void requirePairs(String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("A text holds half of a surrogate pair.");
    }
  }

  static void requirePrintable(String what, String text) {
    requireWellFormed(text);
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(what + " holds a control character.");
    }
  }

  static String encodePath(String path) {
    return encode(path, PLAIN_IN_PATH);
  }

  static String encode(String text) {
    return encode(text, PLAIN);
  }

  /** Most texts have nothing to escape: they are their own encoding. */
  private static String encode(String text, boolean[] plain) {
    int same = 0;
    while (same < text.length() && isPlain(text.charAt(same), plain)) {
      same++;
    }
    return same == text.length() ? text : escaped(text, same, plain);
  }

  private static String escaped(String text, int same, boolean[] plain) {
    StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, same);
    for (byte b : text.substring(same).getBytes(UTF_8)) {
      if (b >= 0 && plain[b]) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c, boolean[] plain) {
    return c < plain.length && plain[c];
  }

  private static boolean[] plain(String signs) {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
    }
    return plain;
  }
}
