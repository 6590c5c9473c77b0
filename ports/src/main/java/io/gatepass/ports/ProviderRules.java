package io.gatepass.ports;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.PartLimits;
import java.util.Map;

/**
 * How one store differs from another, as data. Each claim of {@code WIRE} is proven by a refusal in
 * the provider's tests, or by a probe of the running store, or stated by the provider's reference
 * where no server of theirs can be asked; everything else is {@code FINALIZE}.
 *
 * @param checksums by algorithm; {@code FINALIZE}: the store reports its own digest when looked at;
 *     absent or {@code NONE}: nobody keeps it, so a declaration of it is refused
 * @param writeOnce {@code WIRE}: the store refuses a second write; otherwise uploads go to a
 *     staging key and are promoted
 * @param largestPut the largest single write that is accepted; of rules for parts, the largest
 *     whole, equal to {@link PartLimits#largestObject}
 */
public record ProviderRules(
    Enforcement size,
    Enforcement contentType,
    Map<ChecksumAlgorithm, Enforcement> checksums,
    Enforcement writeOnce,
    ByteCount largestPut) {
  public ProviderRules {
    checksums = Map.copyOf(checksums);
  }

  /** Whether uploads go to a staging key first, because a second write is not surely refused. */
  public boolean needsPromotion() {
    return writeOnce != Enforcement.WIRE;
  }

  /** Where a declared digest of that kind is kept; {@code NONE} for one that is not listed. */
  public Enforcement of(ChecksumAlgorithm algorithm) {
    return checksums.getOrDefault(algorithm, Enforcement.NONE);
  }

  /** Where each promise about one upload is kept. */
  public Enforced enforced(Constraints constraints) {
    return new Enforced(
        size, contentType, constraints.checksum().map(c -> of(c.algorithm())), writeOnce);
  }
}
