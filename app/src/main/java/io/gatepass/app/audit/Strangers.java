package io.gatepass.app.audit;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.AuditRecord;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered to whom nobody knows. It costs whoever asks nothing, so it is in the log alone,
 * and the same kind of refusals once a minute; the metrics count them all.
 */
final class Strangers {
  private static final String UNKNOWN = "-";

  private final AuditLines lines;
  private final InstantSource clock;
  private final Repeated repeated;
  private final SecureRandom random = new SecureRandom();

  Strangers(AuditLines lines, InstantSource clock) {
    this.lines = lines;
    this.clock = clock;
    this.repeated = new Repeated(clock);
  }

  void answered(Audited audited) {
    if (!audited.isRefusal()
        || repeated.isFirst(List.of(audited.action().name(), audited.outcome()))) {
      Instant now = clock.instant();
      lines.write(
          new AuditRecord(
              UploadId.at(now, random).value(),
              now,
              new AuditRecord.Actor(UNKNOWN, UNKNOWN, "none", Optional.empty(), audited.address()),
              audited.action().name(),
              audited.isRefusal() ? Optional.empty() : audited.subject(),
              Optional.of(audited.outcome()),
              Optional.empty(),
              Map.of()));
    }
  }
}
