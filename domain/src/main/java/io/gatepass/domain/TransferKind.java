package io.gatepass.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to send bytes, in the order in which they are chosen where a client leaves it open. */
public enum TransferKind {
  PUT,
  FORM,
  MULTIPART;

  /** The name in the API and in settings: {@code put}, {@code form}, {@code multipart}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TransferKind> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
