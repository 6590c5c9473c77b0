package io.gatepass.app.persistence;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Violation;
import io.gatepass.ports.AuditRecord;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of uploads, written in the transaction in which it does. */
@Singleton
final class AuditOutcomes {
  /** Whether there is an audit log at all. */
  static final String IS_ON = "io.gatepass.audit";

  private final boolean isOn;
  private final JdbcAuditLog log;
  private final ApplicationEventPublisher<AuditRecord> recorded;
  private final SecureRandom random = new SecureRandom();

  AuditOutcomes(
      @Property(name = IS_ON, defaultValue = "false") boolean isOn,
      JdbcAuditLog log,
      ApplicationEventPublisher<AuditRecord> recorded) {
    this.isOn = isOn;
    this.log = log;
    this.recorded = recorded;
  }

  /** What is to be written about that move; empty where nothing is. */
  Optional<AuditRecord> of(Upload seen, Upload next) {
    boolean hasEnded = isOn && seen.status() != next.status();
    return hasEnded && !(next instanceof Upload.Uploaded)
        ? Optional.of(written(next))
        : Optional.empty();
  }

  /** Within the transaction of the move. */
  void add(AuditRecord outcome) {
    log.join(outcome);
  }

  /** After it. */
  void tell(AuditRecord outcome) {
    recorded.publishEvent(outcome);
  }

  private AuditRecord written(Upload upload) {
    UploadTerms terms = upload.terms();
    return new AuditRecord(
        UploadId.at(upload.since(), random).value(),
        upload.since(),
        new AuditRecord.Actor(
            terms.tenant(), terms.owner(), "gateway", Optional.empty(), Optional.empty()),
        "upload." + upload.status().label(),
        Optional.of(terms.id().toString()),
        Optional.empty(),
        Optional.empty(),
        details(upload));
  }

  private static Map<String, String> details(Upload upload) {
    return upload instanceof Upload.Failed failed
        ? Map.of(
            "violations",
            failed.violations().stream().map(Violation::code).collect(Collectors.joining(",")))
        : Map.of();
  }
}
