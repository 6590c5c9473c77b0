package io.gatepass.domain;

import java.util.Locale;

/** What keeps bytes that have arrived from being ready. */
public enum Waiting {
  /** A worker has yet to scan them, or is at it. */
  SCAN,
  /** The scanner does not answer; it is asked again. */
  SCANNER_UNAVAILABLE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
