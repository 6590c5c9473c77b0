package io.gatepass.app.audit;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
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

  /** What there is to write about an answer, or about each of the many that it holds. */
  List<Given> due(Audited audited, Caller caller) {
    return Given.of(audited.answer()).stream()
        .filter(given -> isDue(audited, caller, given))
        .toList();
  }

  /** Not what is repeated without end. */
  private boolean isDue(Audited audited, Caller caller, Given given) {
    int status = outcome(audited, given).status();
    if (Audited.isRefusal(status)) {
      boolean overTheRate = Audited.isOverTheRate(status);
      return repeated.isAmongFirst(overTheRate ? 1 : REFUSALS, name(audited, caller, overTheRate));
    }
    return audited.isRecord(status)
        && (!audited.isEnd() || repeated.isFirst(name(audited, caller, audited.subject())));
  }

  /** Under a token one is another than its maker, and hides nothing of what the maker does. */
  private static List<Object> name(Audited audited, Caller caller, Object what) {
    return List.of(
        caller.tenant(),
        caller.owner(),
        caller.grant().map(Grant::token),
        audited.action().name(),
        what);
  }

  /**
   * Writes that.
   *
   * @throws io.gatepass.ports.RepositoryUnavailable when it could not be written
   */
  void write(Audited audited, Caller caller, String request, List<Given> due) {
    Instant now = clock.instant();
    List<AuditRecord> records =
        due.stream().map(given -> one(audited, caller, request, now, given)).toList();
    log.add(records);
    records.forEach(lines::write);
  }

  private static AuditRecord.Outcome outcome(Audited audited, Given given) {
    return given.outcome().orElseGet(audited::outcome);
  }

  private AuditRecord one(
      Audited audited, Caller caller, String request, Instant now, Given given) {
    return new AuditRecord(
        UploadId.at(now, random).value(),
        now,
        audited.actor(caller),
        audited.action().name(),
        given.subject().or(audited::subject),
        Optional.of(outcome(audited, given)),
        Optional.of(request),
        given.details());
  }
}
