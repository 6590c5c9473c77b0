package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("idempotency_key")
record OnceRow(
    String tenant,
    String owner,
    @Id String keyText,
    String fingerprint,
    UUID uploadId,
    Instant createdAt) {}
