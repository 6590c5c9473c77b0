package io.gatepass.app.audit;

import io.gatepass.ports.AuditLog;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What writes and reads the record, made of plain parts. */
@Factory
final class AuditBeans {

  @Singleton
  RecordCall record(AuditLog log, AuditLines lines, InstantSource clock) {
    return new RecordCall(log, lines, clock, new SecureRandom());
  }

  @Singleton
  ReadAudit read(AuditLog log) {
    return new ReadAudit(log);
  }
}
