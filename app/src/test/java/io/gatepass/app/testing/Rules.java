package io.gatepass.app.testing;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Enforcement;
import io.gatepass.ports.ProviderRules;
import java.util.Map;

/** Two kinds of store: one refuses a second write, the other does not; and their forms. */
public final class Rules {
  public static final ByteCount LARGEST_PUT = new ByteCount(500);

  public static final ByteCount LARGEST_FORM = new ByteCount(400);

  private Rules() {}

  public static ProviderRules writeOnce() {
    return rules(Enforcement.WIRE);
  }

  public static ProviderRules promoting() {
    return rules(Enforcement.FINALIZE);
  }

  /** A form never refuses a second write, and here carries no digest. */
  static ProviderRules form() {
    return new ProviderRules(
        Enforcement.WIRE, Enforcement.WIRE, Map.of(), Enforcement.FINALIZE, LARGEST_FORM);
  }

  private static ProviderRules rules(Enforcement writeOnce) {
    return new ProviderRules(
        Enforcement.WIRE,
        Enforcement.WIRE,
        Map.of(ChecksumAlgorithm.SHA256, Enforcement.FINALIZE),
        writeOnce,
        LARGEST_PUT);
  }
}
