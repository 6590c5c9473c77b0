package io.gatepass.app.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.Caller;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Usage;
import io.gatepass.ports.AuditRecord;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Singleton
final class JdbcUploadRepository implements UploadRepository {
  private static final UUID NEWEST = new UUID(-1, -1);
  private static final StoreInUse NO_STORE = new StoreInUse("", "");
  private static final List<String> WRITING =
      Arrays.stream(Intent.values()).filter(Intent::writes).map(Intent::label).toList();

  private final UploadRows rows;
  private final TokenUse tokens;
  private final Outbox outbox;
  private final UsageCounters usage;
  private final AuditOutcomes audit;
  private final ApplicationEventPublisher<Announcement> announced;
  private final TransactionOperations<Connection> transactions;
  private final Json json;
  private final RowWriter writer;
  private final RowReader reader;
  private final ReadableRows readable;
  private final Together<UploadRow, UploadRow> added;
  private final Lookup<UploadRow> found;

  JdbcUploadRepository(
      UploadRows rows,
      TokenUse tokens,
      Outbox outbox,
      UsageCounters usage,
      AuditOutcomes audit,
      ApplicationEventPublisher<Announcement> announced,
      TransactionOperations<Connection> transactions,
      ObjectMapper mapper) {
    this.rows = rows;
    this.tokens = tokens;
    this.outbox = outbox;
    this.usage = usage;
    this.audit = audit;
    this.announced = announced;
    this.transactions = transactions;
    this.json = new Json(mapper);
    this.writer = new RowWriter(json);
    this.reader = new RowReader(json);
    this.readable = new ReadableRows(reader);
    this.added = new Together<>(this::insert);
    this.found = new Lookup<>(rows::findById, rows::find, UploadRow::id);
  }

  @Override
  public void add(Upload.Pending upload, Instant due) {
    UploadRow row = writer.row(upload, due);
    if (isAlone(upload.terms())) {
      added.ask(row);
    } else {
      Database.ask(() -> {
        usage.prepare(upload);
        return transactions.executeWrite(status -> permitted(upload, row));
      });
    }
  }

  /** Whether the row is all there is to write, so that others' may be written with it. */
  private boolean isAlone(UploadTerms terms) {
    return terms.token().isEmpty()
        && !usage.isKept(terms.tenant())
        && transactions.findTransactionStatus().isEmpty();
  }

  private UploadRow permitted(Upload.Pending upload, UploadRow row) {
    tokens.spend(upload.terms());
    usage.reserve(upload);
    return rows.insert(row);
  }

  private List<UploadRow> insert(List<UploadRow> group) {
    return Database.ask(() ->
        group.size() == 1
            ? List.of(rows.insert(group.getFirst()))
            : transactions.executeWrite(status -> rows.insertAll(group)));
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    return found.find(id.value()).map(reader::upload);
  }

  @Override
  public List<Upload> list(
      Caller caller, Optional<UploadStatus> status, Optional<UploadId> before, int limit) {
    List<String> statuses =
        status
            .map(Stream::of)
            .orElseGet(() -> Arrays.stream(UploadStatus.values()))
            .map(UploadStatus::label)
            .toList();
    UUID last = before.map(UploadId::value).orElse(NEWEST);
    String tenant = caller.tenant();
    String owner = caller.owner();
    return uploads(
        Database.ask(() ->
            caller
                .grant()
                .map(grant -> grant.token().value())
                .map(token -> rows.listUnder(tenant, owner, token, statuses, last, limit))
                .orElseGet(() -> rows.list(tenant, owner, statuses, last, limit))));
  }

  @Override
  public int pending(String tenant, String owner, PolicyName policy, int most) {
    return Math.toIntExact(Database.ask(() -> rows.pending(tenant, owner, policy.value(), most)));
  }

  @Override
  public boolean replace(Upload seen, Upload next, Optional<Instant> due) {
    Optional<Announcement> announcement = Announcement.of(seen, next);
    Optional<AuditRecord> outcome = audit.of(seen, next);
    boolean moreIsWritten =
        announcement.isPresent() || outcome.isPresent() || usage.changes(seen, next);
    Written written =
        Database.ask(() ->
            moreIsWritten
                ? transactions.executeWrite(status ->
                    write(seen, next, due)
                        ? followed(seen, next, announcement, outcome)
                        : Written.NOTHING)
                : new Written(write(seen, next, due), false));
    if (written.isAwaited()) {
      announcement.ifPresent(announced::publishEvent);
    }
    if (written.isDone()) {
      outcome.ifPresent(audit::tell);
    }
    return written.isDone();
  }

  /**
   * What came of a change of state.
   *
   * @param isAwaited whether somebody is to be told of it: without, nobody is woken up
   */
  private record Written(boolean isDone, boolean isAwaited) {
    static final Written NOTHING = new Written(false, false);
  }

  /** What belongs to a change of state, in its transaction; what locks a tenant's row is last. */
  private Written followed(
      Upload seen,
      Upload next,
      Optional<Announcement> announcement,
      Optional<AuditRecord> outcome) {
    boolean isAwaited = announcement.map(outbox::add).orElse(false);
    outcome.ifPresent(audit::add);
    usage.settle(seen, next);
    return new Written(true, isAwaited);
  }

  private boolean write(Upload seen, Upload next, Optional<Instant> due) {
    Outcome outcome = Outcome.of(next, json);
    return 1
        == rows.replace(
            seen.terms().id().value(),
            seen.status().label(),
            next.status().label(),
            outcome.found().key(),
            outcome.found().tag(),
            outcome.found().version(),
            outcome.found().size(),
            outcome.checksum(),
            outcome.violations(),
            outcome.waiting(),
            Usage.of(next).bytes(),
            Micros.of(next.lastSignedExpiry()),
            Micros.of(next.since()),
            due.map(Micros::of).orElse(null));
  }

  @Override
  public boolean remember(Upload.Pending pending, Optional<Instant> due) {
    return 1
        == Database.ask(() ->
            rows.remember(
                pending.terms().id().value(),
                pending.session().map(PartSession::id).orElse(null),
                Micros.of(pending.lastSignedExpiry()),
                Micros.of(pending.signedAt()),
                due.map(Micros::of).orElse(null)));
  }

  @Override
  public boolean begin(Upload seen, Intent intent, Instant now, Instant until) {
    UUID id = seen.terms().id().value();
    String status = seen.status().label();
    Instant writes = intent.writes() ? until : seen.lastSignedExpiry();
    return 1
        == Database.ask(() ->
            rows.lease(
                id, status, intent.label(), Micros.of(now), Micros.of(until), Micros.of(writes)));
  }

  @Override
  public List<Upload> claimDue(Instant now, Instant again, int limit) {
    return claim(again, () -> rows.lockDue(Micros.of(now), limit));
  }

  @Override
  public List<Upload> claimScans(Instant now, Instant again, int limit) {
    return claim(again, () -> rows.lockScans(Micros.of(now), limit));
  }

  private List<Upload> claim(Instant again, Supplier<List<UploadRow>> lock) {
    return Database.ask(() -> transactions.executeWrite(status -> postponed(again, lock.get())))
        .stream()
        .flatMap(row -> readable.read(row).stream())
        .toList();
  }

  private List<UploadRow> postponed(Instant again, List<UploadRow> due) {
    if (!due.isEmpty()) {
      rows.postpone(due.stream().map(UploadRow::id).toList(), Micros.of(again));
    }
    return due;
  }

  @Override
  public boolean renew(UploadId id, Instant until, Instant next) {
    return 1
        == Database.ask(() -> rows.renew(id.value(), Micros.of(until), Micros.of(next), WRITING));
  }

  @Override
  public void release(UploadId id, Instant until, Instant due) {
    Database.ask(() -> rows.release(id.value(), Micros.of(until), Micros.of(due)));
  }

  @Override
  public void reschedule(Upload seen, Instant claimed, Optional<Instant> due) {
    UUID id = seen.terms().id().value();
    String status = seen.status().label();
    Database.ask(
        () -> rows.reschedule(id, status, Micros.of(claimed), due.map(Micros::of).orElse(null)));
  }

  @Override
  public void wake(Upload seen, Instant due) {
    UUID id = seen.terms().id().value();
    Database.ask(() -> rows.wake(id, seen.status().label(), Micros.of(due)));
  }

  @Override
  public Map<StoreName, Set<StoreIdentity>> storesInUse() {
    return Stream.iterate(storeAfter(NO_STORE), Optional::isPresent, last -> storeAfter(last.get()))
        .flatMap(Optional::stream)
        .collect(
            groupingBy(
                used -> new StoreName(used.store()),
                mapping(used -> new StoreIdentity(used.storeIdentity()), toSet())));
  }

  /** From one to the next by an index, past the millions of uploads of each. */
  private Optional<StoreInUse> storeAfter(StoreInUse last) {
    return Database.ask(() -> rows.storeInUse(last.store(), last.storeIdentity()));
  }

  private List<Upload> uploads(List<UploadRow> found) {
    return found.stream().map(reader::upload).toList();
  }
}
