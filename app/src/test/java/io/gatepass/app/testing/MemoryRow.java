package io.gatepass.app.testing;

import io.gatepass.domain.Upload;
import java.time.Instant;
import java.util.Optional;

/** One upload with what only workers care about; no lease has ended at {@link Instant#MIN}. */
record MemoryRow(Upload upload, Optional<Instant> due, Instant leasedUntil) {
  boolean isLeased(Instant now) {
    return leasedUntil.isAfter(now);
  }

  boolean isFree() {
    return leasedUntil.equals(Instant.MIN);
  }

  /** The work may write until then, and somebody looks at the latest then. */
  MemoryRow leasedTo(Instant until, boolean writes) {
    Upload known = writes ? SignedExpiry.atLeast(upload, until) : upload;
    return new MemoryRow(known, Optional.of(until), until);
  }

  boolean waits() {
    return upload instanceof Upload.Uploaded uploaded && uploaded.waiting().isPresent();
  }

  boolean isDue(Instant now) {
    return due.filter(instant -> !instant.isAfter(now)).isPresent() && !isLeased(now);
  }
}
