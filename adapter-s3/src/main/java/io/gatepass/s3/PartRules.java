package io.gatepass.s3;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.ChecksumAlgorithm.CRC64NVME;
import static io.gatepass.domain.ChecksumAlgorithm.MD5;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.ProviderRules;
import io.gatepass.s3.Guards.Copying;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dialect takes and keeps of bytes that come in parts. */
final class PartRules {
  private static final ByteCount SMALLEST = new ByteCount(5L << 20);
  private static final ByteCount FIVE_GIB = new ByteCount(5L << 30);
  private static final ByteCount TEN_TB = new ByteCount(10_000_000_000_000L);
  private static final ByteCount FIVE_TIB = new ByteCount(5L << 40);

  private final Dialect dialect;
  private final RuleBook book;

  PartRules(Dialect dialect, RuleBook book) {
    this.dialect = dialect;
    this.book = book;
  }

  /**
   * By Amazon's table of multipart limits, MinIO's {@code docs/minio-limits.md} and its {@code
   * stale_uploads_expiry}, Cloudflare's and Backblaze's tables; of an unknown make what is usual.
   */
  PartLimits limits() {
    return switch (dialect) {
      case AWS ->
          limits(FIVE_GIB, new ByteCount(PartPlan.MOST_PARTS * FIVE_GIB.value()), true, null);
      case MINIO -> limits(FIVE_GIB, FIVE_TIB, true, Duration.ofDays(1));
      case R2 ->
          limits(
              KnownRules.largestPut(Dialect.R2),
              new ByteCount(KnownRules.largestPut(Dialect.R2).value() << 10),
              false,
              Duration.ofDays(7));
      case B2 -> limits(KnownRules.largestPut(Dialect.B2), TEN_TB, false, null);
      case GENERIC -> limits(FIVE_GIB, FIVE_TIB, false, null);
    };
  }

  private static PartLimits limits(
      ByteCount largest, ByteCount whole, boolean takesEmpty, @Nullable Duration kept) {
    return new PartLimits(
        SMALLEST, largest, PartPlan.MOST_PARTS, whole, takesEmpty, Optional.ofNullable(kept));
  }

  /** For each page MinIO reads what it knows of all parts from there on, so it is asked for all. */
  static int listedAtOnce(Dialect dialect) {
    return dialect == Dialect.MINIO ? PartPlan.MOST_PARTS : 1_000;
  }

  /**
   * A session ends when it is completed, and nothing that was signed for a client opens one. Of the
   * other dialects neither that nor anything about a single part is taken for granted, for no probe
   * asked about parts. It is run all the same: it shows where no guard prevents a copy.
   */
  ProviderRules rules() {
    book.rules();
    return switch (dialect) {
      case AWS -> rules(WIRE, Map.of(CRC32C, FINALIZE, CRC64NVME, FINALIZE), WIRE);
      case MINIO -> rules(WIRE, Map.of(CRC32C, FINALIZE), WIRE);
      case R2, B2, GENERIC -> rules(FINALIZE, Map.of(), FINALIZE);
    };
  }

  private ProviderRules rules(
      Enforcement size, Map<ChecksumAlgorithm, Enforcement> checksums, Enforcement writeOnce) {
    return new ProviderRules(size, WIRE, checksums, writeOnce, limits().largestObject());
  }

  /** One that the store is known to compare. */
  Optional<PartDigest> digest(Constraints constraints) {
    return switch (dialect) {
      case AWS, MINIO ->
          Optional.of(
              constraints.declares(CRC32C)
                  ? new PartDigest(CRC32C, true)
                  : new PartDigest(MD5, false));
      case R2, B2, GENERIC -> Optional.empty();
    };
  }

  /** The probe asked about whole writes only, so for parts the guard is carried in any case. */
  Copying copying() {
    return switch (book.known().guards().copying()) {
      case OPEN -> Copying.OPEN;
      case REFUSED, GUARDED -> dialect == Dialect.AWS ? Copying.REFUSED : Copying.GUARDED;
    };
  }
}
