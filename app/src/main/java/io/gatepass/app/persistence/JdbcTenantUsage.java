package io.gatepass.app.persistence;

import io.gatepass.domain.Usage;
import io.gatepass.ports.TenantUsage;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcTenantUsage implements TenantUsage {
  private final UsageRows rows;
  private final UsageCounters counters;
  private final TransactionOperations<Connection> transactions;

  JdbcTenantUsage(
      UsageRows rows, UsageCounters counters, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.counters = counters;
    this.transactions = transactions;
  }

  @Override
  public Usage of(String tenant) {
    return Database.ask(() ->
        Optional.of(tenant)
            .filter(counters::isKept)
            .flatMap(rows::findById)
            .map(UsageRow::usage)
            .orElseGet(() -> rows.count(tenant).usage()));
  }

  @Override
  public List<String> counted() {
    return Database.ask(rows::tenants);
  }

  @Override
  public List<String> claimDue(Instant now, Instant again, int limit) {
    return Database.ask(() ->
        transactions.executeWrite(status -> {
          List<String> due =
              rows.lockDue(Micros.of(now), limit).stream().map(UsageRow::tenant).toList();
          if (!due.isEmpty()) {
            rows.postpone(due, Micros.of(again));
          }
          return due;
        }));
  }

  @Override
  public Usage recount(String tenant, Instant next) {
    return Database.ask(() -> transactions.executeWrite(status -> counted(tenant, next)));
  }

  private Usage counted(String tenant, Instant next) {
    if (!counters.isKept(tenant)) {
      rows.forget(tenant);
      return Usage.NONE;
    }
    if (rows.drift(tenant).map(Counted::usage).orElse(Usage.NONE).equals(Usage.NONE)) {
      rows.postpone(List.of(tenant), Micros.of(next));
      return Usage.NONE;
    }
    return rows.lock(tenant)
        .map(UsageRow::usage)
        .map(held -> setRight(tenant, held))
        .orElse(Usage.NONE);
  }

  private Usage setRight(String tenant, Usage held) {
    Usage counted = rows.count(tenant).usage();
    rows.set(tenant, counted.bytes(), counted.objects());
    return held.minus(counted);
  }
}
