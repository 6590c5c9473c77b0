package io.gatepass.ports;

/** What a scanner found. */
public sealed interface ScanVerdict {

  /** All of it was scanned, and nothing was found. */
  record Clean() implements ScanVerdict {}

  /**
   * Something was found.
   *
   * @param signature the scanner's name for it: printable ASCII, at most 128 characters
   */
  record Infected(String signature) implements ScanVerdict {}

  /**
   * The scanner cannot scan all of it, now or later.
   *
   * @param reason why, as the end of a sentence that begins with "The scanner cannot scan it:"
   */
  record NotScannable(String reason) implements ScanVerdict {}
}
