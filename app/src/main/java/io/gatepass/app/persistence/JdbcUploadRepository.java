package io.gatepass.app.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.Caller;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class JdbcUploadRepository implements UploadRepository {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcUploadRepository.class);
  private static final UUID NEWEST = new UUID(-1, -1);

  private final UploadRows rows;
  private final Outbox outbox;
  private final ApplicationEventPublisher<Announcement> announced;
  private final TransactionOperations<Connection> transactions;
  private final Json json;
  private final RowWriter writer;
  private final RowReader reader;

  JdbcUploadRepository(
      UploadRows rows,
      Outbox outbox,
      ApplicationEventPublisher<Announcement> announced,
      TransactionOperations<Connection> transactions,
      ObjectMapper mapper) {
    this.rows = rows;
    this.outbox = outbox;
    this.announced = announced;
    this.transactions = transactions;
    this.json = new Json(mapper);
    this.writer = new RowWriter(json);
    this.reader = new RowReader(json);
  }

  @Override
  public void add(Upload.Pending upload, Instant due) {
    Database.ask(() -> rows.insert(writer.row(upload, due)));
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    return Database.ask(() -> rows.findById(id.value())).map(reader::upload);
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
    return uploads(
        Database.ask(() -> rows.list(caller.tenant(), caller.owner(), statuses, last, limit)));
  }

  @Override
  public boolean replace(Upload seen, Upload next, Optional<Instant> due) {
    Optional<Announcement> announcement = Announcement.of(seen, next);
    boolean written =
        Database.ask(() ->
            announcement.isEmpty()
                ? write(seen, next, due)
                : transactions.executeWrite(
                    status -> announce(write(seen, next, due), announcement.get())));
    if (written) {
      announcement.ifPresent(announced::publishEvent);
    }
    return written;
  }

  private boolean announce(boolean written, Announcement announcement) {
    if (written) {
      outbox.add(announcement);
    }
    return written;
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
            Micros.of(next.lastSignedExpiry()),
            Micros.of(next.since()),
            due.map(Micros::of).orElse(null));
  }

  @Override
  public boolean remember(Upload.Pending pending) {
    return 1
        == Database.ask(() ->
            rows.remember(
                pending.terms().id().value(),
                pending.session().map(PartSession::id).orElse(null),
                Micros.of(pending.lastSignedExpiry())));
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
    return Database.ask(() -> transactions.executeWrite(status -> claim(now, again, limit)))
        .stream()
        .flatMap(row -> readable(row).stream())
        .toList();
  }

  /** A row that cannot be read must not keep the others of its batch from being worked on. */
  private Optional<Upload> readable(UploadRow row) {
    try {
      return Optional.of(reader.upload(row));
    } catch (RuntimeException unreadable) {
      LOG.error("Upload {} cannot be read: {}", row.id(), unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private List<UploadRow> claim(Instant now, Instant again, int limit) {
    List<UploadRow> due = rows.lockDue(Micros.of(now), limit);
    if (!due.isEmpty()) {
      rows.postpone(due.stream().map(UploadRow::id).toList(), Micros.of(again));
    }
    return due;
  }

  @Override
  public boolean renew(UploadId id, Instant until, Instant next) {
    return 1 == Database.ask(() -> rows.renew(id.value(), Micros.of(until), Micros.of(next)));
  }

  @Override
  public void release(UploadId id, Instant until, Instant due) {
    Database.ask(() -> rows.release(id.value(), Micros.of(until), Micros.of(due)));
  }

  @Override
  public void reschedule(Upload seen, Instant now, Optional<Instant> due) {
    UUID id = seen.terms().id().value();
    String status = seen.status().label();
    Database.ask(
        () -> rows.reschedule(id, status, Micros.of(now), due.map(Micros::of).orElse(null)));
  }

  @Override
  public Map<StoreName, Set<StoreIdentity>> storesInUse() {
    return Database.ask(rows::storesInUse).stream()
        .collect(
            groupingBy(
                used -> new StoreName(used.store()),
                mapping(used -> new StoreIdentity(used.storeIdentity()), toSet())));
  }

  private List<Upload> uploads(List<UploadRow> found) {
    return found.stream().map(reader::upload).toList();
  }
}
