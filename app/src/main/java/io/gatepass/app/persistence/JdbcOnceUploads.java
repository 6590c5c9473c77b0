package io.gatepass.app.persistence;

import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.Once;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.UploadRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcOnceUploads implements OnceUploads {
  private final OnceRows rows;
  private final UploadRepository uploads;
  private final UsageCounters usage;
  private final TransactionOperations<Connection> transactions;

  JdbcOnceUploads(
      OnceRows rows,
      UploadRepository uploads,
      UsageCounters usage,
      TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.uploads = uploads;
    this.usage = usage;
    this.transactions = transactions;
  }

  @Override
  public Optional<Earlier> find(Caller caller, IdempotencyKey key) {
    return Database.ask(() -> rows.find(caller.tenant(), caller.owner(), key.value()))
        .map(row -> new Earlier(new UploadId(row.uploadId()), row.fingerprint()));
  }

  @Override
  public boolean add(Upload.Pending upload, Instant due, Once once) {
    return Database.ask(() -> {
      usage.prepare(upload);
      return transactions.executeWrite(status -> {
        boolean isFirst = use(upload.terms(), once);
        if (isFirst) {
          uploads.add(upload, due);
        }
        return isFirst;
      });
    });
  }

  private boolean use(UploadTerms terms, Once once) {
    return 1
        == rows.use(
            terms.tenant(),
            terms.owner(),
            once.key().value(),
            once.fingerprint(),
            terms.id().value(),
            Micros.of(terms.createdAt()));
  }

  @Override
  public int forget(Instant before, int limit) {
    return Math.toIntExact(Database.ask(() -> rows.forget(Micros.of(before), limit)));
  }
}
