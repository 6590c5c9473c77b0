package io.gatepass.app.persistence;

import io.gatepass.domain.Quota;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Usage;
import io.gatepass.ports.QuotaExceeded;
import io.gatepass.ports.Quotas;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what uploads hold, in the transaction that writes them. A tenant's counter is the last row
 * that such a transaction locks, so that no two wait for each other.
 */
@Singleton
final class UsageCounters {
  private static final Duration SOON = Duration.ofHours(1);

  private final UsageRows rows;
  private final Quotas quotas;
  private final TransactionOperations<Connection> transactions;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  UsageCounters(UsageRows rows, Quotas quotas, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.quotas = quotas;
    this.transactions = transactions;
  }

  boolean isKept(String tenant) {
    return quotas.of(tenant).limits();
  }

  boolean changes(Upload seen, Upload next) {
    return isKept(seen.terms().tenant()) && !Usage.of(seen).equals(Usage.of(next));
  }

  /**
   * Before the transaction of a creation: where that one had to begin the counter, a refusal would
   * take it back, and the next would count all again.
   */
  void prepare(Upload.Pending upload) {
    String tenant = upload.terms().tenant();
    if (isKept(tenant) && !known.contains(tenant)) {
      transactions.executeWrite(status -> locked(tenant, upload.since()));
      known.add(tenant);
    }
  }

  /** Nothing is asked where there is no quota. */
  void reserve(Upload.Pending upload) {
    String tenant = upload.terms().tenant();
    Quota quota = quotas.of(tenant);
    Usage wanted = Usage.of(upload);
    if (quota.limits() && !fits(tenant, quota, wanted)) {
      Usage used = locked(tenant, upload.since());
      if (!quota.permits(used, wanted)) {
        throw new QuotaExceeded(quota, used, wanted);
      }
      rows.change(tenant, wanted.bytes(), wanted.objects());
    }
  }

  private boolean fits(String tenant, Quota quota, Usage wanted) {
    return 1
        == rows.reserve(
            tenant,
            wanted.bytes(),
            wanted.objects(),
            quota.mostBytes() - wanted.bytes(),
            quota.mostObjects() - wanted.objects());
  }

  /** After the upload is written: a counter that has to begin here counts it as it is now. */
  void settle(Upload seen, Upload next) {
    if (changes(seen, next)) {
      String tenant = seen.terms().tenant();
      Usage change = Usage.of(next).minus(Usage.of(seen));
      while (rows.change(tenant, change.bytes(), change.objects()) == 0) {
        if (begun(tenant, next.since()).isPresent()) {
          return;
        }
      }
    }
  }

  private Usage locked(String tenant, Instant now) {
    while (true) {
      Optional<Usage> used = rows.lock(tenant).map(UsageRow::usage).or(() -> begun(tenant, now));
      if (used.isPresent()) {
        return used.get();
      }
    }
  }

  /** Empty where another transaction has begun it meanwhile, or ended it again. */
  private Optional<Usage> begun(String tenant, Instant now) {
    known.remove(tenant);
    if (rows.begin(tenant, Micros.of(now.plus(SOON))) == 0) {
      return Optional.empty();
    }
    Usage counted = rows.count(tenant).usage();
    rows.set(tenant, counted.bytes(), counted.objects());
    return Optional.of(counted);
  }
}
