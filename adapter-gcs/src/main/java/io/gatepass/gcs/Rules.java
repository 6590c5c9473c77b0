package io.gatepass.gcs;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.ChecksumAlgorithm.MD5;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.ports.ProviderRules;
import java.util.Map;
import java.util.Optional;

/**
 * What Google's service keeps, by its documentation: "Canonical requests" (signed headers must
 * arrive as signed), "HTTP headers for XML API" (x-goog-content-length-range,
 * x-goog-if-generation-match, x-goog-hash), "Data validation" (a write whose digest differs is
 * refused), "XML API multipart uploads" (an id dies with its completion), "Quotas and limits" (5
 * TiB, parts of 5 MiB to 5 GiB, 10,000 of them, kept until they are aborted). An emulator is not
 * asked what it keeps of this.
 */
final class Rules {
  private static final ByteCount FIVE_TIB = new ByteCount(5L << 40);

  static final ProviderRules PUT =
      new ProviderRules(WIRE, WIRE, Map.of(CRC32C, WIRE, MD5, WIRE), WIRE, FIVE_TIB);

  static final ProviderRules FORM =
      new ProviderRules(WIRE, WIRE, Map.of(CRC32C, FINALIZE, MD5, FINALIZE), FINALIZE, FIVE_TIB);

  /** A part's length and its place are signed; of the whole Google computes a CRC32C alone. */
  static final ProviderRules MULTIPART =
      new ProviderRules(WIRE, WIRE, Map.of(CRC32C, FINALIZE), WIRE, FIVE_TIB);

  static final PartLimits PARTS =
      new PartLimits(
          new ByteCount(5L << 20),
          new ByteCount(5L << 30),
          PartPlan.MOST_PARTS,
          FIVE_TIB,
          false,
          Optional.empty());

  private Rules() {}
}
