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

  /** Whether the work itself may write under a key of the upload after that has ended. */
  public boolean writes() {
    return switch (this) {
      case COMPLETING, SCANNING -> true;
      case PROMOTING, ENDING -> false;
    };
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
