package io.gatepass.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who else than its owner gets a ready file. */
public enum Visibility {
  OWNER,
  /** Whoever of its tenant may download. */
  TENANT,
  /** Anybody who knows its id, without a credential. */
  PUBLIC;

  /** As settings and answers write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Visibility> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
