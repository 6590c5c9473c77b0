package io.gatepass.signing;

/** How many bytes a form's file may have, both ends included. */
public record LengthRange(long min, long max) {
  public LengthRange {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException("A length range is 0 <= min <= max.");
    }
  }
}
