package io.gatepass.app.remote.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** A file name out of one that somebody else chose: below one folder, and nothing hidden. */
public final class SafeName {
  /** In bytes of UTF-8, as file systems count. */
  private static final int LONGEST = 255;

  private static final int LONGEST_EXTENSION = 32;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /**
   * Control and format characters, which also turn the direction of text, halves of characters, and
   * what shells use.
   */
  private static final Pattern ODD =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}:*?\"<>|]");

  private SafeName() {}

  /** {@code otherwise} where nothing is left of the name. */
  public static String of(String name, String otherwise) {
    String last = FOLDERS.matcher(name).replaceFirst("");
    String plain = ODD.matcher(last).replaceAll("_").replaceFirst("^[.\\s-]+", "").strip();
    return plain.isEmpty() ? otherwise : fitting(plain);
  }

  private static String fitting(String name) {
    int dot = name.lastIndexOf('.');
    boolean isExtended = dot > 0 && bytes(name.substring(dot)) <= LONGEST_EXTENSION;
    String stem = isExtended ? name.substring(0, dot) : name;
    String extension = isExtended ? name.substring(dot) : "";
    return beginning(stem, LONGEST - bytes(extension)) + extension;
  }

  /** Of whole characters. */
  private static String beginning(String text, int most) {
    int end = 0;
    for (int left = most; end < text.length(); ) {
      int next = text.offsetByCodePoints(end, 1);
      left -= bytes(text.substring(end, next));
      if (left < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
