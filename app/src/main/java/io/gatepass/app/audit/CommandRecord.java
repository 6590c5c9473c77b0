package io.gatepass.app.audit;

import io.gatepass.domain.Caller;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.AuditRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What is on record of the command line, which works on the database and asks no gateway. */
public final class CommandRecord {
  private CommandRecord() {}

  public static AuditRecord of(String action, Given given, Instant now, RandomGenerator random) {
    Caller local = Caller.local();
    return new AuditRecord(
        UploadId.at(now, random).value(),
        now,
        new AuditRecord.Actor(
            local.tenant(), local.owner(), "command", Optional.empty(), Optional.empty()),
        action,
        given.subject(),
        Optional.empty(),
        Optional.empty(),
        given.details());
  }
}
