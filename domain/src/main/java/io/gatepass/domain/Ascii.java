package io.gatepass.domain;

/** What the plainest texts are made of. */
final class Ascii {
  private Ascii() {}

  /** One of a-z and 0-9. */
  static boolean isSmallOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
