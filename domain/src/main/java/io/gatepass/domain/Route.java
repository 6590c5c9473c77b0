package io.gatepass.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a reader of a ready file is sent. */
public enum Route {
  /** To the store, with the store's own signature. */
  STORE,
  /** To the cache in front of the store, with a signature that the cache checks. */
  CDN,
  /**
   * To the cache in front of the store, at an address that never changes and needs no signature.
   */
  PUBLIC;

  /** As settings and answers write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Route> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
