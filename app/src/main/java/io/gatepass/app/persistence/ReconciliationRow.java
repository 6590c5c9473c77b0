package io.gatepass.app.persistence;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.Tally;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("reconciliation")
record ReconciliationRow(
    @Id UUID id,
    String store,
    boolean repair,
    String state,
    Instant requestedAt,
    Instant changedAt,
    int failures,
    @Nullable String pageCursor,
    String afterKey,
    long objects,
    long uploads,
    long unknownObjects,
    long leftovers,
    long lostUploads,
    long repaired) {

  Reconciliation read() {
    return new Reconciliation(
        id,
        new StoreName(store),
        repair,
        Labels.read(Reconciliation.State.class, state),
        requestedAt,
        changedAt,
        Optional.ofNullable(pageCursor).map(Text::original),
        afterKey,
        new Tally(objects, uploads, unknownObjects, leftovers, lostUploads, repaired),
        failures);
  }
}
