package io.gatepass.domain;

/** The shape of names that operators give to stores and policies; they also stand in variables. */
final class Name {
  private static final int LONGEST = 63;

  private Name() {}

  static void check(String kind, String value) {
    if (!isName(value)) {
      throw new InvalidValue(
          kind + "_name_invalid", "A " + kind + " name is 1 to 63 of the characters a-z and 0-9.");
    }
  }

  private static boolean isName(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!Ascii.isSmallOrDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= LONGEST;
  }
}
