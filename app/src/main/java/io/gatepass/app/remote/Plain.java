package io.gatepass.app.remote;

import java.util.regex.Pattern;

/** Text that others chose, on a terminal: nothing in it steers the terminal. */
final class Plain {
  private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private Plain() {}

  static String of(String text) {
    return STEERING.matcher(text).replaceAll("?");
  }
}
