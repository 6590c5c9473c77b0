package io.gatepass.s3;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.ChecksumAlgorithm.CRC64NVME;
import static io.gatepass.domain.ChecksumAlgorithm.MD5;
import static io.gatepass.domain.ChecksumAlgorithm.SHA256;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Enforcement;
import io.gatepass.ports.ProviderRules;
import java.util.Map;

/** What is known of a dialect before anybody asks its server. */
final class KnownRules {
  private static final ByteCount FIVE_GIB = new ByteCount(5L << 30);

  /** 5 GB, by Backblaze's table of limits: of a write, a copy and a part. */
  private static final ByteCount B2_LARGEST = new ByteCount(5_000_000_000L);

  /** 4.995 GiB, by Cloudflare's table of limits. */
  private static final ByteCount R2_LARGEST = new ByteCount(5_363_340_410L);

  /**
   * By the S3 API reference (POST policy): conditions are compared, a field without one is refused,
   * and no condition can demand that the key is free.
   */
  static final ProviderRules FORMS = new ProviderRules(WIRE, WIRE, Map.of(), FINALIZE, FIVE_GIB);

  private KnownRules() {}

  /**
   * By the S3 API reference (PutObject): signed headers must arrive as signed, digests are
   * compared, and {@code If-None-Match: *} is refused with 412 where the key has an object.
   */
  static ProviderRules aws() {
    return wire(Map.of(SHA256, WIRE, CRC32C, WIRE, MD5, WIRE, CRC64NVME, WIRE));
  }

  /** As Amazon, but for CRC64NVME, which MinIO servers before 2025 pass over in silence. */
  static ProviderRules minio() {
    return wire(Map.of(SHA256, WIRE, CRC32C, WIRE, MD5, WIRE));
  }

  private static ProviderRules wire(Map<ChecksumAlgorithm, Enforcement> checksums) {
    return new ProviderRules(WIRE, WIRE, checksums, WIRE, FIVE_GIB);
  }

  /** Nothing is taken for granted: bytes go to a staging key and are judged afterwards. */
  static ProviderRules cautious(Dialect dialect) {
    return new ProviderRules(FINALIZE, FINALIZE, Map.of(), FINALIZE, largestPut(dialect));
  }

  static ByteCount largestPut(Dialect dialect) {
    return switch (dialect) {
      case R2 -> R2_LARGEST;
      case B2 -> B2_LARGEST;
      case AWS, MINIO, GENERIC -> FIVE_GIB;
    };
  }
}
