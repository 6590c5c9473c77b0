package io.gatepass.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. */
public enum Scope {
  UPLOAD,
  DOWNLOAD,
  DELETE,
  /** The numbers of the whole gateway, for a program that collects them. */
  METRICS,
  /** What the operator of the gateway does, for all tenants; the numbers too. */
  ADMIN;

  /** Whether it shows something of all tenants. */
  public boolean isOperators() {
    return switch (this) {
      case UPLOAD, DOWNLOAD, DELETE -> false;
      case METRICS, ADMIN -> true;
    };
  }

  /** As credentials and settings write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is no scope of ours: credentials may carry those of others too. */
  public static Optional<Scope> parse(String label) {
    return Arrays.stream(values()).filter(scope -> scope.label().equals(label)).findFirst();
  }
}
