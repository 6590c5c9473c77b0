package io.gatepass.ports;

import java.util.Locale;

/**
 * Work on an upload that is under way and must be finished by somebody, should its worker die.
 * Never a public state: the next worker finds out by looking at the store how far the last one
 * came.
 */
public enum Intent {
  /** The store is putting the parts together. */
  COMPLETING,
  /** The bytes are being read by a scanner. */
  SCANNING,
  /** Verified bytes are being copied to the final key. */
  PROMOTING,
  /** It is past its deadline and not complete. */
  ENDING;

  /** Whether the work itself writes under the key that signed uploads name. */
  public boolean writes() {
    return switch (this) {
      case COMPLETING -> true;
      case SCANNING, PROMOTING, ENDING -> false;
    };
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
