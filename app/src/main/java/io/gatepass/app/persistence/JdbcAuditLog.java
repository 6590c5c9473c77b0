package io.gatepass.app.persistence;

import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcAuditLog implements AuditLog {
  private static final UUID OLDEST = new UUID(0, 0);
  private static final UUID NEWEST = new UUID(-1, -1);

  /** In milliseconds, as many as such an identity can hold. */
  private static final long LATEST = (1L << 48) - 1;

  private final AuditRows rows;
  private final Json json;
  private final TransactionOperations<Connection> transactions;
  private final Together<List<AuditRow>, Integer> added;

  JdbcAuditLog(
      AuditRows rows, TransactionOperations<Connection> transactions, ObjectMapper mapper) {
    this.rows = rows;
    this.json = new Json(mapper);
    this.transactions = transactions;
    this.added = new Together<>(this::insert);
  }

  @Override
  public void add(List<AuditRecord> records) {
    added.ask(records.stream().map(one -> AuditRow.of(one, json)).toList());
  }

  /** In the transaction that there is. */
  void join(AuditRecord record) {
    rows.insert(AuditRow.of(record, json));
  }

  private List<Integer> insert(List<List<AuditRow>> group) {
    List<AuditRow> all = group.stream().flatMap(List::stream).toList();
    Database.ask(() ->
        all.size() == 1
            ? rows.insert(all.getFirst())
            : transactions.executeWrite(status -> rows.insertAll(all)));
    return group.stream().map(List::size).toList();
  }

  @Override
  public List<AuditRecord> find(Query query, int limit) {
    UUID from = query.from().map(JdbcAuditLog::first).orElse(OLDEST);
    UUID to = query.to().map(JdbcAuditLog::first).orElse(NEWEST);
    UUID before = query.before().filter(last -> compare(last, to) < 0).orElse(to);
    return Database.ask(() -> rows(query, from, before, limit)).stream()
        .map(row -> row.record(json))
        .toList();
  }

  private List<AuditRow> rows(Query query, UUID from, UUID before, int limit) {
    Optional<String> subject = query.subject();
    Optional<String> tenant = query.tenant();
    if (subject.isPresent() && tenant.isPresent()) {
      return rows.findByBoth(subject.get(), tenant.get(), from, before, limit);
    }
    if (subject.isPresent()) {
      return rows.findBySubject(subject.get(), from, before, limit);
    }
    return tenant
        .map(one -> rows.findByTenant(one, from, before, limit))
        .orElseGet(() -> rows.find(from, before, limit));
  }

  /** Lower than any that is made from then on. */
  private static UUID first(Instant at) {
    return new UUID(Math.clamp(at.toEpochMilli(), 0, LATEST) << 16, 0);
  }

  /** As databases do. */
  private static int compare(UUID one, UUID other) {
    return one.toString().compareTo(other.toString());
  }
}
