package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;

/** How texts are encoded for a URL and for a policy. */
final class Texts {
  private static final String HEX = "0123456789ABCDEF";

  private Texts() {}

  /** A text that has no bytes in UTF-8 would be signed as another one. */
  static void requireWellFormed(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
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

  private static String encode(String text, boolean slashes) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(UTF_8)) {
      if (isUnreserved(b) || (slashes && b == '/')) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte b) {
    return (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '~';
  }
}
