package io.gatepass.app.limit;

import java.util.Locale;

/** What is counted. */
public enum Charged {
  /** An upload that is created. */
  CREATE,
  /** A signed request that leaves the gateway: a part counts as one, and a download too. */
  SIGN;

  /** As settings and answers write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
