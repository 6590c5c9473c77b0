package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.util.regex.Pattern;

/** The shape of names that operators give to stores and policies; they also stand in variables. */
final class Name {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{1,63}");

  private Name() {}

  static void check(String kind, String value) {
    require(
        SHAPE.matcher(value).matches(),
        kind + "_name_invalid",
        "A " + kind + " name is 1 to 63 of the characters a-z and 0-9.");
  }
}
