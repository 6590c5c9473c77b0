package io.gatepass.app.persistence;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Sha256;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventInbox;
import io.gatepass.ports.StorageEvent;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcEventInbox implements EventInbox {
  private final InboxRows rows;
  private final TransactionOperations<Connection> transactions;

  JdbcEventInbox(InboxRows rows, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Noted note(StoreName store, StorageEvent.Arrived event, Instant now) {
    return Database.ask(() ->
        transactions.executeWrite(
            transaction -> note(transaction, store.value(), event, Micros.of(now))));
  }

  /** What nobody waits for is undone: a busy store of others' objects would fill the inbox. */
  private Noted note(
      TransactionStatus<Connection> transaction,
      String store,
      StorageEvent.Arrived event,
      Instant now) {
    if (rows.note(store, Sha256.hex(event.identity()), now) == 0) {
      return Noted.DUPLICATE;
    }
    if (rows.wake(store, event.key(), now) + rows.wakeStaged(store, event.key(), now) == 0) {
      transaction.setRollbackOnly();
      return Noted.UNKNOWN;
    }
    return Noted.WOKE;
  }

  @Override
  public Optional<Kept> kept(StoreName store, ObjectKey key) {
    return Database.ask(() -> rows.kept(store.value(), key.value())).map(KeptRow::kept);
  }

  @Override
  public int forget(Instant before, int limit) {
    return Math.toIntExact(Database.ask(() -> rows.forget(Micros.of(before), limit)));
  }
}
