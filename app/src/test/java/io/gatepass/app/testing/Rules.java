package io.gatepass.app.testing;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.ports.ProviderRules;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Two kinds of store: one refuses a second write, the other does not; and their forms. */
public final class Rules {
  public static final ByteCount LARGEST_PUT = new ByteCount(500);

  public static final ByteCount LARGEST_FORM = new ByteCount(400);

  /** Parts of ten bytes, so that a test's file has some. */
  public static final PartLimits PARTS =
      new PartLimits(
          new ByteCount(4),
          new ByteCount(10),
          PartPlan.MOST_PARTS,
          new ByteCount(900),
          true,
          Optional.of(Duration.ofDays(3)));

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

  /** In parts, only digests that the store puts together or tells of them. */
  static ProviderRules parts(Enforcement writeOnce) {
    return new ProviderRules(
        Enforcement.WIRE,
        Enforcement.WIRE,
        Map.of(ChecksumAlgorithm.CRC32C, Enforcement.FINALIZE),
        writeOnce,
        PARTS.largestObject());
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
