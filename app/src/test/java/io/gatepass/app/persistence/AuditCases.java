package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import io.gatepass.ports.UploadRepository;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is on record stays as it was written. */
interface AuditCases {
  TestDatabase database();

  UploadRepository uploads();

  @Test
  default void a_record_is_read_as_it_was_written() {
    String subject = UUID.randomUUID().toString();
    AuditRecord full =
        written(
            NOW,
            subject,
            new AuditRecord.Actor(
                "t".repeat(63),
                "ö\"\n".repeat(80),
                "api_key",
                Optional.of("gpk_" + "a".repeat(22)),
                Optional.of("2001:db8:0:0:0:0:0:1")),
            Optional.of(new AuditRecord.Outcome(403, Optional.of("scope_missing"))));
    AuditRecord plain =
        written(
            NOW.plusMillis(5),
            subject,
            new AuditRecord.Actor("acme", "ann", "none", Optional.empty(), Optional.empty()),
            Optional.empty());
    log().add(List.of(full, plain));
    assertThat(log().find(about(subject), 10)).containsExactly(plain, full);
    assertThat(log().find(about(subject), 1)).containsExactly(plain);
    assertThat(log().find(query(subject, NOW, NOW.plusMillis(5), null), 10)).containsExactly(full);
    assertThat(log().find(query(subject, NOW.plusMillis(1), LATER, null), 10))
        .containsExactly(plain);
    assertThat(log().find(query(subject, NOW, LATER, plain.id()), 10)).containsExactly(full);
  }

  @Test
  default void an_end_is_on_record_with_the_move_itself_or_neither_is() {
    Upload.Pending pending = Samples.pending();
    uploads().add(pending, pending.terms().expiresAt());
    Upload next = new Upload.Aborted(pending.terms(), pending.lastSignedExpiry(), LATER);
    String subject = pending.terms().id().toString();

    database().run("alter table audit rename to elsewhere");
    assertThatThrownBy(() -> uploads().replace(pending, next, Optional.empty()))
        .isInstanceOf(RuntimeException.class);
    assertThat(uploads().find(pending.terms().id())).contains(pending);
    database().run("alter table elsewhere rename to audit");

    assertThat(uploads().replace(pending, next, Optional.empty())).isTrue();
    assertThat(uploads().replace(pending, next, Optional.empty())).isFalse();
    assertThat(log().find(about(subject), 10))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.action()).isEqualTo("upload.aborted");
          assertThat(one.actor().tenant()).isEqualTo(pending.terms().tenant());
          assertThat(one.at()).isEqualTo(LATER);
        });
  }

  private AuditLog log() {
    return database().context().getBean(AuditLog.class);
  }

  private static AuditRecord written(
      Instant at, String subject, AuditRecord.Actor actor, Optional<AuditRecord.Outcome> outcome) {
    return new AuditRecord(
        UploadId.at(at, new SecureRandom()).value(),
        at,
        actor,
        "upload.create",
        Optional.of(subject),
        outcome,
        Optional.of("request-1"),
        Map.of("kind", "put", "requests", "1"));
  }

  private static AuditLog.Query about(String subject) {
    return new AuditLog.Query(
        Optional.of(subject),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditLog.Query query(String subject, Instant from, Instant to, UUID before) {
    return new AuditLog.Query(
        Optional.of(subject),
        Optional.empty(),
        Optional.of(from),
        Optional.of(to),
        Optional.ofNullable(before));
  }
}
