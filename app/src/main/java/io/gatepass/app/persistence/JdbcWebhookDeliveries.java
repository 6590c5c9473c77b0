package io.gatepass.app.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.gatepass.app.persistence.DeliveryClaim.Turn;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookDelivery.Attempt;
import io.gatepass.ports.WebhookDelivery.State;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class JdbcWebhookDeliveries implements WebhookDeliveries {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcWebhookDeliveries.class);
  private static final UUID NEWEST = new UUID(-1, -1);
  private static final Duration STALE = Duration.ofMinutes(1);

  private final DeliveryRows rows;
  private final WebhookRows webhooks;
  private final OutboxRows outbox;
  private final TransactionOperations<Connection> transactions;

  JdbcWebhookDeliveries(
      DeliveryRows rows,
      WebhookRows webhooks,
      OutboxRows outbox,
      TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.webhooks = webhooks;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public List<Owed> owed(Instant now, int limit) {
    return Database.ask(() -> webhooks.owed(Micros.of(now), limit)).stream()
        .map(row -> new Owed(row.id(), row.awaySince() != null))
        .toList();
  }

  @Override
  public Claimed claim(UUID webhook, Instant now, Instant again, int attempts, int limit) {
    Map<Turn, List<UUID>> due =
        Database.ask(() ->
            transactions.executeWrite(
                status -> take(webhook, Micros.of(now), Micros.of(again), attempts, limit)));
    List<UUID> taken = taken(due);
    List<DeliveryWork> work = taken.isEmpty() ? List.of() : Database.ask(() -> rows.load(taken));
    return new Claimed(
        work.stream().flatMap(each -> readable(each).stream()).toList(),
        due.getOrDefault(Turn.OVER, List.of()).size());
  }

  private Map<Turn, List<UUID>> take(
      UUID webhook, Instant now, Instant again, int attempts, int limit) {
    Map<Turn, List<UUID>> due =
        rows.lockDue(webhook, now, limit).stream()
            .collect(
                groupingBy(claim -> claim.turn(attempts), mapping(DeliveryClaim::id, toList())));
    some(due.get(Turn.OVER)).ifPresent(rows::giveUp);
    some(due.get(Turn.ANEW)).ifPresent(ids -> rows.renew(ids, now));
    some(taken(due)).ifPresent(ids -> rows.take(ids, again));
    return due;
  }

  private static List<UUID> taken(Map<Turn, List<UUID>> due) {
    return Stream.of(Turn.ANEW, Turn.AGAIN)
        .flatMap(turn -> due.getOrDefault(turn, List.of()).stream())
        .toList();
  }

  private static Optional<List<UUID>> some(@Nullable List<UUID> ids) {
    return Optional.ofNullable(ids).filter(known -> !known.isEmpty());
  }

  /** A row that cannot be read must not keep the others of its batch from being worked on. */
  private static Optional<Due> readable(DeliveryWork work) {
    try {
      return Optional.of(
          new Due(
              work.id(),
              work.attempts(),
              work.beganAt(),
              work.webhook().webhook(),
              work.messageId(),
              work.payload()));
    } catch (RuntimeException unreadable) {
      LOG.error(
          "Webhook delivery {} cannot be read: {}",
          work.id(),
          unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @Override
  public void settle(Due due, State state, Attempt attempt, Optional<Instant> next) {
    Instant at = Micros.of(attempt.at());
    Database.ask(() ->
        transactions.executeWrite(status -> {
          if (state == State.DELIVERED) {
            webhooks.succeeded(due.webhook().id(), at, at.minus(STALE));
          }
          return rows.settle(
              due.id(),
              due.attempt(),
              state.label(),
              next.map(Micros::of).orElse(null),
              at,
              attempt.status().orElse(null),
              attempt.problem().orElse(null));
        }));
  }

  @Override
  public void postpone(Due due, Instant next) {
    Database.ask(() -> rows.postpone(due.id(), due.attempt(), Micros.of(next)));
  }

  @Override
  public List<WebhookDelivery> list(UUID webhook, Optional<UUID> before, int limit) {
    return Database.ask(() -> rows.list(webhook, before.orElse(NEWEST), limit)).stream()
        .map(DeliveryRow::delivery)
        .toList();
  }

  @Override
  public boolean replay(UUID webhook, UUID message, Instant now) {
    return 1 == Database.ask(() -> rows.replay(webhook, message, Micros.of(now)));
  }

  @Override
  public int forget(Instant before, int limit) {
    UUID first = new UUID(before.toEpochMilli() << 16, 0);
    return Math.toIntExact(Database.ask(() -> outbox.forget(first, limit)));
  }
}
