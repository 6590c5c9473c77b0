package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Version 17: who was given what. */
final class Audits {
  private static final UUID ID = UUID.fromString("019de2f6-0000-7000-8000-000000000001");

  private Audits() {}

  static Era era() {
    String row =
        """
        insert into audit (id, happened_at, tenant, owner, credential, credential_id, address,
          action, subject, status, code, request_id, details)
        values ('%s', '2026-05-01T10:00:00Z', 'acme', 'alice', 'api_key', 'gpk_a', '203.0.113.7',
          'upload.create', 'subject 1', 403, 'scope_missing', 'r-1', '{"signed":"1"}')
        """
            .formatted(ID);
    return new Era("17", List.of(row), Audits::isRead);
  }

  private static void isRead(TestDatabase today) {
    AuditRecord.Actor actor =
        new AuditRecord.Actor(
            "acme", "alice", "api_key", Optional.of("gpk_a"), Optional.of("203.0.113.7"));
    AuditLog.Query query =
        new AuditLog.Query(
            Optional.of("subject 1"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(today.context().getBean(AuditLog.class).find(query, 10))
        .containsExactly(
            new AuditRecord(
                ID,
                Meant.CREATED,
                actor,
                "upload.create",
                Optional.of("subject 1"),
                Optional.of(new AuditRecord.Outcome(403, Optional.of("scope_missing"))),
                Optional.of("r-1"),
                Map.of("signed", "1")));
  }
}
