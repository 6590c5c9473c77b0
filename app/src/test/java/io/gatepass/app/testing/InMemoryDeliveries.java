package io.gatepass.app.testing;

import io.gatepass.domain.Announcement;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookDelivery.Attempt;
import io.gatepass.ports.WebhookDelivery.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one webhook is owed of all that was announced; it is never disabled. */
public final class InMemoryDeliveries implements WebhookDeliveries {
  private final InMemoryUploads uploads;
  private final Webhook webhook;
  private final Map<UUID, Row> rows = new LinkedHashMap<>();

  private record Row(int attempt, Optional<Instant> due, State state) {
    boolean isDue(Instant now) {
      return due.filter(instant -> !instant.isAfter(now)).isPresent();
    }
  }

  public InMemoryDeliveries(InMemoryUploads uploads, Webhook webhook) {
    this.uploads = uploads;
    this.webhook = webhook;
  }

  public synchronized State state(Announcement told) {
    return rows.get(told.id()).state();
  }

  @Override
  public synchronized List<Owed> owed(Instant now, int limit) {
    for (Announcement told : uploads.announced()) {
      rows.putIfAbsent(told.id(), new Row(0, Optional.of(now), State.PENDING));
    }
    return rows.values().stream().anyMatch(row -> row.isDue(now))
        ? List.of(new Owed(webhook.id(), false))
        : List.of();
  }

  @Override
  public Claimed claim(UUID of, Instant now, Instant again, int attempts, int limit) {
    return uploads.ask(Rows.CLAIM_DELIVERIES, () -> taken(now, again, attempts, limit));
  }

  private synchronized Claimed taken(Instant now, Instant again, int attempts, int limit) {
    List<UUID> due = rows.keySet().stream().filter(id -> rows.get(id).isDue(now)).toList();
    List<UUID> over = due.stream().filter(id -> rows.get(id).attempt() >= attempts).toList();
    over.forEach(id -> rows.put(id, new Row(attempts, Optional.empty(), State.FAILED)));
    List<UUID> mine = due.stream().filter(id -> !over.contains(id)).limit(limit).toList();
    mine.forEach(
        id -> rows.put(id, new Row(rows.get(id).attempt() + 1, Optional.of(again), State.PENDING)));
    return new Claimed(
        mine.stream().map(id -> new Due(id, rows.get(id).attempt(), now, webhook, id, "")).toList(),
        over.size());
  }

  @Override
  public void settle(Due due, State state, Attempt attempt, Optional<Instant> next) {
    uploads.tell(Rows.SETTLE_DELIVERY, () -> replace(due, new Row(due.attempt(), next, state)));
  }

  @Override
  public void postpone(Due due, Instant next) {
    replace(due, new Row(due.attempt() - 1, Optional.of(next), State.PENDING));
  }

  private synchronized void replace(Due due, Row next) {
    rows.computeIfPresent(due.id(), (id, row) -> row.attempt() == due.attempt() ? next : row);
  }

  @Override
  public List<WebhookDelivery> list(UUID of, Optional<UUID> before, int limit) {
    throw new UnsupportedOperationException("nobody reads the log here");
  }

  @Override
  public boolean replay(UUID of, UUID message, Instant now) {
    throw new UnsupportedOperationException("nothing is replayed here");
  }

  @Override
  public int forget(Instant before, int limit) {
    throw new UnsupportedOperationException("nothing is old here");
  }
}
