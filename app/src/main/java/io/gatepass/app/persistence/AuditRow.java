package io.gatepass.app.persistence;

import io.gatepass.ports.AuditRecord;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("audit")
record AuditRow(
    @Id UUID id,
    Instant happenedAt,
    String tenant,
    String owner,
    String credential,
    @Nullable String credentialId,
    @Nullable String address,
    String action,
    @Nullable String subject,
    @Nullable Integer status,
    @Nullable String code,
    @Nullable String requestId,
    String details) {

  static AuditRow of(AuditRecord audited, Json json) {
    AuditRecord.Actor actor = audited.actor();
    return new AuditRow(
        audited.id(),
        Micros.of(audited.at()),
        actor.tenant(),
        actor.owner(),
        actor.credential(),
        actor.credentialId().orElse(null),
        actor.address().orElse(null),
        audited.action(),
        audited.subject().orElse(null),
        audited.outcome().map(AuditRecord.Outcome::status).orElse(null),
        audited.outcome().flatMap(AuditRecord.Outcome::code).orElse(null),
        audited.request().orElse(null),
        json.write(audited.details()));
  }

  AuditRecord record(Json json) {
    return new AuditRecord(
        id,
        happenedAt,
        new AuditRecord.Actor(
            tenant,
            owner,
            credential,
            Optional.ofNullable(credentialId),
            Optional.ofNullable(address)),
        action,
        Optional.ofNullable(subject),
        Optional.ofNullable(status)
            .map(answered -> new AuditRecord.Outcome(answered, Optional.ofNullable(code))),
        Optional.ofNullable(requestId),
        json.entries(details));
  }
}
