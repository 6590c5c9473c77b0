package io.gatepass.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type as in RFC 9110, 8.3.1, at most 255 characters. Type, subtype and parameter names are
 * held in lower case and without optional white space, so that two spellings of one type are equal.
 * A range such as {@code image/*} is no type.
 */
public record ContentType(String value) {
  private static final int LONGEST = 255;
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String QUOTED = "\"(?:[\\x20-\\x7e&&[^\"\\\\]]|\\\\[\\x20-\\x7e])*\"";
  private static final String NAME = TOKEN.replace("*", "");
  private static final Pattern ESSENCE = Pattern.compile("(" + NAME + "/" + NAME + ")");
  private static final Pattern PARAMETER =
      Pattern.compile("[ \\t]*;[ \\t]*(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + ")");
  private static final Pattern ACTIVE =
      Pattern.compile(
          ".*(\\+xml|/xml|/xsl|/rdf|/unknown)|.*(html|script|shockwave).*|multipart/.*");

  // After the patterns, which it needs.
  public static final ContentType OCTET_STREAM = new ContentType("application/octet-stream");

  public ContentType {
    value =
        normalised(value)
            .orElseThrow(() ->
                new InvalidValue(
                    "content_type_malformed",
                    "A content type looks like image/png, at most 255 characters."));
  }

  public static Optional<ContentType> parse(String text) {
    return normalised(text).map(ContentType::new);
  }

  /** Type and subtype, without parameters. */
  public String essence() {
    int end = value.indexOf(';');
    return end < 0 ? value : value.substring(0, end);
  }

  private static Optional<String> normalised(String text) {
    return isPlain(text) ? Optional.of(text) : spelled(text);
  }

  /** Most types are read from a row again and again, and have the one spelling already. */
  private static boolean isPlain(String text) {
    int slash = text.indexOf('/');
    boolean plain = slash > 0 && slash < text.length() - 1 && text.length() <= LONGEST;
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = Ascii.isSmallOrDigit(c) || c == '-' || c == '.' || c == '+' || i == slash;
    }
    return plain;
  }

  private static Optional<String> spelled(String text) {
    String trimmed = text.strip();
    Matcher essence = ESSENCE.matcher(trimmed);
    if (text.length() > LONGEST || !essence.lookingAt()) {
      return Optional.empty();
    }
    StringBuilder result = new StringBuilder(essence.group(1).toLowerCase(Locale.ROOT));
    Matcher parameter = PARAMETER.matcher(trimmed);
    int end = essence.end();
    while (parameter.region(end, trimmed.length()).lookingAt()) {
      result.append(';').append(parameter.group(1).toLowerCase(Locale.ROOT));
      result.append('=').append(parameter.group(2));
      end = parameter.end();
    }
    return end == trimmed.length() ? Optional.of(result.toString()) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }

  /**
   * Types that a browser runs rather than shows, or for which it guesses one that it runs: never
   * served under their own name.
   */
  public boolean isActive() {
    return ACTIVE.matcher(essence()).matches();
  }
}
