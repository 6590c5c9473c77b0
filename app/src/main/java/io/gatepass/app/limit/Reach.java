package io.gatepass.app.limit;

import java.util.Locale;

/** Who shares one limit. */
public enum Reach {
  CALLER,
  TENANT;

  /** As settings and answers write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same for all that share it. */
  String sharers(Payer payer) {
    return switch (this) {
      case CALLER -> payer.caller();
      case TENANT -> payer.tenant();
    };
  }
}
