package io.gatepass.app.persistence;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.Finding;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("reconciliation_finding")
record FindingRow(
    @Id UUID reconciliationId,
    long number,
    String kind,
    String objectKey,
    @Nullable UUID uploadId,
    String outcome) {

  Finding read() {
    return new Finding(
        Labels.read(Finding.Kind.class, kind),
        objectKey,
        Optional.ofNullable(uploadId).map(UploadId::new),
        Labels.read(Finding.Outcome.class, outcome));
  }
}
