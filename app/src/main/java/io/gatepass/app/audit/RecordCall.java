package io.gatepass.app.audit;

import io.gatepass.domain.Caller;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Writes what a caller was answered, in the database first and then in the log. */
final class RecordCall {
  /** Enough to see what somebody tries, and too few to fill a disk. */
  private static final int REFUSALS = 30;

  private final AuditLog log;
  private final AuditLines lines;
  private final Repeated repeated;
  private final InstantSource clock;
  private final RandomGenerator random;

  RecordCall(AuditLog log, AuditLines lines, InstantSource clock, RandomGenerator random) {
    this.log = log;
    this.lines = lines;
    this.repeated = new Repeated(clock);
    this.clock = clock;
    this.random = random;
  }

  /** Whether there is anything to write about it: not of what is repeated without end. */
  boolean isDue(Audited audited, Caller caller) {
    return audited.isRecord()
        && (!audited.isRefusal()
            || repeated.isAmongFirst(
                audited.isOverTheRate() ? 1 : REFUSALS,
                List.of(
                    caller.tenant(),
                    caller.owner(),
                    audited.action().name(),
                    audited.isOverTheRate())));
  }

  /**
   * The caller's record.
   *
   * @throws io.gatepass.ports.RepositoryUnavailable when it could not be written
   */
  void write(Audited audited, Caller caller, String request) {
    Instant now = clock.instant();
    List<AuditRecord> records =
        Given.of(audited.answer()).stream()
            .map(given -> one(audited, caller, request, now, given))
            .toList();
    log.add(records);
    records.forEach(lines::write);
  }

  private AuditRecord one(
      Audited audited, Caller caller, String request, Instant now, Given given) {
    return new AuditRecord(
        UploadId.at(now, random).value(),
        now,
        audited.actor(caller),
        audited.action().name(),
        given.subject().or(audited::subject),
        Optional.of(given.outcome().orElseGet(audited::outcome)),
        Optional.of(request),
        given.details());
  }
}
