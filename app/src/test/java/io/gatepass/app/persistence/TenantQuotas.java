package io.gatepass.app.persistence;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Quota;
import io.gatepass.domain.Upload;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Tenants with a quota, each new, and their uploads, of which each reserves ten bytes. */
final class TenantQuotas {
  private static final String BYTES = "bytes-";
  private static final String OBJECTS = "objects-";

  private TenantQuotas() {}

  static Quota of(String tenant) {
    return new Quota(
        tenant.startsWith(BYTES) ? Optional.of(new ByteCount(100)) : Optional.empty(),
        tenant.startsWith(OBJECTS) ? OptionalLong.of(4) : OptionalLong.empty());
  }

  /** One that may hold a hundred bytes. */
  static String ofHundredBytes() {
    return BYTES + UUID.randomUUID();
  }

  /** One that may hold four uploads. */
  static String ofFourObjects() {
    return OBJECTS + UUID.randomUUID();
  }

  static Upload.Pending pending(String tenant) {
    return Samples.pending(new Caller(tenant, "alice", Set.of()), Samples.NOW);
  }
}
