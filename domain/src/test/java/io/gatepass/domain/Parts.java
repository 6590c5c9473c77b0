package io.gatepass.domain;

import java.time.Duration;
import java.util.Optional;

/** Limits of real stores, and parts as they list them. */
final class Parts {
  static final long MIB = 1L << 20;
  static final long GIB = 1L << 30;
  static final long TIB = 1L << 40;

  static final PartLimits AMAZON = limits(5 * MIB, 5 * GIB, 10_000 * 5 * GIB);
  static final PartLimits GOOGLE = limits(5 * MIB, 5 * GIB, 5 * TIB);
  static final PartLimits AZURE = limits(1, 4_000 * MIB, 10_000 * 4_000 * MIB);

  private Parts() {}

  static StoredPart stored(int number, long size) {
    return new StoredPart(
        number, new ByteCount(size), new EntityTag("tag" + number), Optional.empty());
  }

  static StoredPart stored(Part planned) {
    return stored(planned.number(), planned.size().orElseThrow().value());
  }

  static PartLimits takingNothingEmpty(PartLimits usual) {
    return new PartLimits(
        usual.smallest(),
        usual.largest(),
        usual.most(),
        usual.largestObject(),
        false,
        usual.kept());
  }

  private static PartLimits limits(long smallest, long largest, long object) {
    return new PartLimits(
        new ByteCount(smallest),
        new ByteCount(largest),
        PartPlan.MOST_PARTS,
        new ByteCount(object),
        true,
        Optional.of(Duration.ofDays(7)));
  }
}
