package io.gatepass.app.audit;

import io.gatepass.app.support.Authenticated;
import io.gatepass.domain.Caller;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import java.util.List;
import java.util.Optional;

/** Asks the audit log of the gateway that requires credentials. */
final class Recorded {
  /** For one upload. */
  static final String WISH = "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1}";

  private Recorded() {}

  static List<AuditRecord> about(String subject) {
    return find(Optional.of(subject), Optional.empty());
  }

  static List<AuditRecord> of(Caller caller) {
    return find(Optional.empty(), Optional.of(caller.tenant())).stream()
        .filter(written -> written.actor().owner().equals(caller.owner()))
        .toList();
  }

  static List<AuditRecord> all() {
    return find(Optional.empty(), Optional.empty());
  }

  private static List<AuditRecord> find(Optional<String> subject, Optional<String> tenant) {
    return Authenticated.gateway()
        .running()
        .context()
        .getBean(AuditLog.class)
        .find(
            new AuditLog.Query(
                subject, tenant, Optional.empty(), Optional.empty(), Optional.empty()),
            1000);
  }
}
