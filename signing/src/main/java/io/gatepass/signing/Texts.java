package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How texts are encoded for a URL and for a policy. */
final class Texts {
  private static final String HEX = "0123456789ABCDEF";

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
    return encode(path, true);
  }

  static String encode(String text) {
    return encode(text, false);
  }

  /** Most texts have nothing to escape: they are their own encoding. */
  private static String encode(String text, boolean slashes) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain), slashes)) {
      plain++;
    }
    return plain == text.length() ? text : escaped(text, plain, slashes);
  }

  private static String escaped(String text, int plain, boolean slashes) {
    StringBuilder encoded = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (byte b : text.substring(plain).getBytes(UTF_8)) {
      if (b >= 0 && isPlain((char) b, slashes)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c, boolean slashes) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~'
        || (slashes && c == '/');
  }
}
