package io.gatepass.minio;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.ChecksumAlgorithm.MD5;
import static io.gatepass.domain.ChecksumAlgorithm.SHA256;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.PartLimits;
import io.gatepass.ports.ProviderRules;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What MinIO keeps, by its tests here. */
final class KnownRules {
  /**
   * A digest of the kind CRC64NVME is passed over by servers before 2025. The largest write is that
   * of MinIO's {@code docs/minio-limits.md}.
   */
  static final ProviderRules PUT =
      new ProviderRules(
          WIRE, WIRE, Map.of(SHA256, WIRE, CRC32C, WIRE, MD5, WIRE), WIRE, new ByteCount(5L << 40));

  /** No larger than what one server-side copy takes, for a form's bytes are promoted. */
  static final ProviderRules FORM =
      new ProviderRules(WIRE, WIRE, Map.of(), FINALIZE, new ByteCount(5L << 30));

  /**
   * What every version of MinIO's {@code docs/minio-limits.md} states, the last of which states
   * more; how long parts are kept is its stale_uploads_expiry, counted from the beginning.
   */
  static final PartLimits PART_LIMITS =
      new PartLimits(
          new ByteCount(5L << 20),
          new ByteCount(5L << 30),
          10_000,
          PUT.largestPut(),
          true,
          Optional.of(Duration.ofHours(24)));

  /** Of a digest of the whole the server makes one from those of the parts. */
  static final ProviderRules PARTS =
      new ProviderRules(WIRE, WIRE, Map.of(CRC32C, FINALIZE), WIRE, PART_LIMITS.largestObject());

  private KnownRules() {}
}
