package io.gatepass.app.persistence;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.Upload;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

/** What is to be told, written in the transaction of what happened. */
@Singleton
final class Outbox {
  private final OutboxRows rows;
  private final ObjectMapper mapper;

  Outbox(OutboxRows rows, ObjectMapper mapper) {
    this.rows = rows;
    this.mapper = mapper;
  }

  /** Whether a webhook is there to be told. */
  boolean add(Announcement announcement) {
    Upload upload = announcement.upload();
    rows.insert(
        new OutboxRow(
            announcement.id(),
            upload.terms().id().value(),
            announcement.sequence(),
            announcement.kind().type(),
            upload.terms().tenant(),
            OutboxPayload.of(announcement).json(mapper),
            Micros.of(upload.since())));
    return rows.owe(announcement.id()) > 0;
  }
}
