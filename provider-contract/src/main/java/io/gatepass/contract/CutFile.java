package io.gatepass.contract;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.StoredPart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A file and the parts that it is cut into. */
final class CutFile {
  private final byte[] content;
  private final PartPlan.Planned plan;

  CutFile(byte[] content, ByteCount partSize) {
    this.content = content;
    this.plan = new PartPlan.Planned(Samples.size(content), partSize);
  }

  /** As small as a store takes parts, but no smaller than a kibibyte. */
  static ByteCount smallest(PartLimits limits) {
    return new ByteCount(Math.max(1024, limits.smallest().value()));
  }

  /** A content of so many of the smallest parts, the last of them short. */
  static byte[] ofParts(int parts, PartLimits limits) {
    byte[] content = new byte[Math.toIntExact((parts - 1) * smallest(limits).value()) + 700];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 + (i >>> 10));
    }
    return content;
  }

  /** Another file, cut in the same way. */
  CutFile of(byte[] other) {
    return new CutFile(other, plan.partSize());
  }

  Part part(int number) {
    return plan.part(number).orElseThrow();
  }

  byte[] bytes(int number) {
    Part.Extent extent = part(number).extent().orElseThrow();
    int from = Math.toIntExact(extent.offset());
    return Arrays.copyOfRange(content, from, from + Math.toIntExact(extent.size().value()));
  }

  int[] numbers() {
    return IntStream.rangeClosed(1, plan.count()).toArray();
  }

  Arrival arrival(List<StoredPart> listed, PartLimits limits) {
    return plan.arrival(listed, limits);
  }
}
