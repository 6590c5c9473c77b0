package io.gatepass.app.limit;

import io.gatepass.domain.Caller;
import java.util.Locale;

/** Who shares one limit. */
public enum Reach {
  CALLER,
  TENANT;

  /** As settings and answers write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same for all that share it; no tenant holds a line feed. */
  String sharers(Caller caller) {
    return switch (this) {
      case CALLER -> caller.tenant() + "\n" + caller.owner();
      case TENANT -> caller.tenant();
    };
  }
}
