package io.gatepass.domain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a browser is told to do with a download, as the header of RFC 6266: an ASCII fallback and
 * the true name in the encoding of RFC 8187. Every character outside a short safe list is escaped
 * or replaced, so a name cannot end the parameter or start another header.
 */
public record Disposition(Kind kind, FileName name) {
  private static final String ATTR_CHARS = "!#$&+-.^_`|~";

  /** Shown in place, or saved. */
  public enum Kind {
    INLINE,
    ATTACHMENT
  }

  public String header() {
    return kind.name().toLowerCase(Locale.ROOT)
        + "; filename=\""
        + fallback()
        + "\"; filename*=UTF-8''"
        + extended();
  }

  private String fallback() {
    StringBuilder ascii = new StringBuilder();
    name.value().codePoints().forEach(c -> ascii.append(isPlain(c) ? (char) c : '_'));
    return ascii.toString();
  }

  private static boolean isPlain(int c) {
    return c >= 0x20 && c < 0x7f && "\"\\%;:*?<>|".indexOf(c) < 0;
  }

  private String extended() {
    StringBuilder text = new StringBuilder();
    for (byte b : name.value().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHARS.indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return text.toString();
  }
}
