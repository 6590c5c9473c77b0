package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The client's name for its file, kept only to be shown and offered on download: it never becomes
 * part of a key but for a harmless extension. At most 255 bytes of UTF-8, in Unicode normal form C.
 * Names that try to be paths, or to look like other names, are refused rather than repaired, so
 * that nobody is handed a file under a name that was never given.
 */
public record FileName(String value) {
  private static final Pattern BIDI =
      Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");
  private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9]{1,10}");

  public FileName {
    require(!INVISIBLE.matcher(value).matches(), "filename_blank", "The file name is blank.");
    value = isPlain(value) ? value.strip() : readable(value);
    require(
        value.indexOf('/') < 0
            && value.indexOf('\\') < 0
            && !value.equals(".")
            && !value.equals(".."),
        "filename_path",
        "The file name is a path: give only its last part.");
    require(
        value.getBytes(StandardCharsets.UTF_8).length <= 255,
        "filename_too_long",
        "The file name is longer than 255 bytes of UTF-8.");
  }

  /**
   * Most names are read from a row again and again, and none of what Unicode can hide is in them.
   */
  private static boolean isPlain(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static String readable(String value) {
    require(
        !UNPRINTABLE.matcher(value).find(),
        "filename_control_character",
        "The file name holds a control character.");
    require(
        !BIDI.matcher(value).find(),
        "filename_direction_override",
        "The file name holds a character that changes the reading direction.");
    return Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
  }

  /** A lower-case extension with its dot, safe in any key; empty when there is none like that. */
  public String safeExtension() {
    int dot = value.lastIndexOf('.');
    String extension = dot <= 0 ? "" : value.substring(dot).toLowerCase(Locale.ROOT);
    return EXTENSION.matcher(extension).matches() ? extension : "";
  }

  @Override
  public String toString() {
    return value;
  }
}
