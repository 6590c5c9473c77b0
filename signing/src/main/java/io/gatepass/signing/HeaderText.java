package io.gatepass.signing;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Headers as they are signed: printable ASCII, names in lower case, values without extra blanks.
 */
final class HeaderText {
  private static final Pattern BLANKS = Pattern.compile("[\\t ]+");

  /** Those of most requests, which need not be looked through. */
  private static final Map<String, String> USUAL =
      Map.of(
          "Content-Length", "content-length",
          "Content-MD5", "content-md5",
          "Content-Type", "content-type",
          "If-None-Match", "if-none-match");

  private HeaderText() {}

  static String name(String given) {
    String usual = USUAL.get(given);
    if (usual != null) {
      return usual;
    }
    boolean fit = !given.isEmpty();
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      fit &= c >= '!' && c <= '~' && c != ':' && c != ';';
    }
    require(fit);
    return given.toLowerCase(Locale.ROOT);
  }

  static String value(String given) {
    boolean blank = false;
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c <= ' ' || c > '~') {
        require(c == ' ' || c == '\t');
        blank = true;
      }
    }
    return blank ? BLANKS.matcher(given.strip()).replaceAll(" ") : given;
  }

  private static void require(boolean fit) {
    if (!fit) {
      throw new IllegalArgumentException("A signed header is printable ASCII.");
    }
  }
}
