package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("event_inbox")
record InboxRow(@Id String dedupeKey, String store, Instant receivedAt) {}
