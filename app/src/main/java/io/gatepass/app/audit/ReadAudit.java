package io.gatepass.app.audit;

import io.gatepass.app.upload.Access;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import java.util.List;

/** Shows the operator what is on record, of all tenants. */
final class ReadAudit {
  private final AuditLog log;

  ReadAudit(AuditLog log) {
    this.log = log;
  }

  /** Newest first. */
  List<AuditRecord> read(Caller caller, AuditLog.Query query, int most) {
    Access.require(caller, Scope.ADMIN);
    return log.find(query, most);
  }
}
