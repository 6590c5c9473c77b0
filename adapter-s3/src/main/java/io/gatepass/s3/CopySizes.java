package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.PartPlan;

/**
 * How much of an object is copied by one request.
 *
 * @param single the most bytes that are copied whole
 * @param part how many bytes of a larger one at a time
 */
record CopySizes(ByteCount single, ByteCount part) {
  private static final int USUAL_MOST = 9_000;

  /** 5 GiB by the S3 API reference (CopyObject), but B2 takes less, which suits all. */
  static final CopySizes NORMAL =
      new CopySizes(KnownRules.largestPut(Dialect.B2), new ByteCount(512L << 20));

  PartPlan.Planned plan(ByteCount size) {
    long needed = Math.ceilDiv(size.value(), USUAL_MOST);
    return new PartPlan.Planned(size, new ByteCount(Math.max(part.value(), needed)));
  }
}
