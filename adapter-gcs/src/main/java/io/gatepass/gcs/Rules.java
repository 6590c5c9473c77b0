package io.gatepass.gcs;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.ChecksumAlgorithm.MD5;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.ByteCount;
import io.gatepass.ports.ProviderRules;
import java.util.Map;

/**
 * What Google's service keeps, by its documentation: "Canonical requests" (signed headers must
 * arrive as signed), "HTTP headers for XML API" (x-goog-content-length-range,
 * x-goog-if-generation-match, x-goog-hash), "Data validation" (a write whose digest differs is
 * refused), "Quotas and limits" (5 TiB). An emulator is not asked what it keeps of this.
 */
final class Rules {
  private static final ByteCount FIVE_TIB = new ByteCount(5L << 40);

  static final ProviderRules PUT =
      new ProviderRules(WIRE, WIRE, Map.of(CRC32C, WIRE, MD5, WIRE), WIRE, FIVE_TIB);

  static final ProviderRules FORM =
      new ProviderRules(WIRE, WIRE, Map.of(CRC32C, FINALIZE, MD5, FINALIZE), FINALIZE, FIVE_TIB);

  private Rules() {}
}
