package io.gatepass.app.remote.fetch;

import java.util.regex.Pattern;

/** A file name out of one that somebody else chose: below one folder, and nothing hidden. */
public final class SafeName {
  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** Control and format characters, which also turn the direction of text, and what shells use. */
  private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}:*?\"<>|]");

  private SafeName() {}

  /** {@code otherwise} where nothing is left of the name. */
  public static String of(String name, String otherwise) {
    String last = FOLDERS.matcher(name).replaceFirst("");
    String plain = ODD.matcher(last).replaceAll("_").replaceFirst("^[.\\s-]+", "").strip();
    String fitting = plain.substring(Math.max(0, plain.length() - LONGEST));
    return fitting.isEmpty() ? otherwise : fitting;
  }
}
