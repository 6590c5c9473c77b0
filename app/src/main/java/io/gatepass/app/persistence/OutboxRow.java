package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A message as it was when its upload moved; it never changes. */
@MappedEntity("outbox")
record OutboxRow(
    @Id UUID id,
    UUID uploadId,
    int sequence,
    String type,
    String tenant,
    String payload,
    Instant createdAt) {}
