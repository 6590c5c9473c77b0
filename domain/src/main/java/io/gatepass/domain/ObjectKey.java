package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.util.Optional;

/**
 * Where an object lies in its store. Made by the gateway alone, of characters that need no escaping
 * in any provider's URL, signature or event, so that no two layers can read one key differently.
 */
public record ObjectKey(String value) {
  private static final int LONGEST = 1024;

  public ObjectKey {
    require(
        value.length() <= LONGEST && isPath(value),
        "object_key_invalid",
        "An object key is 1 to 1024 of A-Z a-z 0-9 . _ - in segments parted by single slashes,"
            + " none of which is one or two dots alone.");
  }

  private static boolean isPath(String value) {
    int begin = 0;
    for (int end = value.indexOf('/'); end >= 0; end = value.indexOf('/', begin)) {
      if (!isSegment(value, begin, end)) {
        return false;
      }
      begin = end + 1;
    }
    return isSegment(value, begin, value.length());
  }

  private static boolean isSegment(String value, int begin, int end) {
    boolean dots = end - begin <= 2;
    for (int i = begin; i < end; i++) {
      char c = value.charAt(i);
      dots &= c == '.';
      if (!isSign(c)) {
        return false;
      }
    }
    return !dots;
  }

  private static boolean isSign(char c) {
    return Ascii.isSmallOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-';
  }

  /** The key of that name, if it can be one of ours: stores hold others as well. */
  public static Optional<ObjectKey> parse(String name) {
    try {
      return Optional.of(new ObjectKey(name));
    } catch (InvalidValue foreign) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
