package io.gatepass.app.persistence;

import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSecrets;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcWebhookRepository implements WebhookRepository {
  private final WebhookRows rows;

  JdbcWebhookRepository(WebhookRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Webhook webhook) {
    Database.ask(() -> rows.insert(WebhookRow.of(webhook)));
  }

  @Override
  public Optional<Webhook> find(String tenant, UUID id) {
    return Database.ask(() -> rows.findById(id))
        .filter(row -> row.tenant().equals(tenant))
        .map(WebhookRow::webhook);
  }

  @Override
  public List<Webhook> list(String tenant) {
    return Database.ask(() -> rows.list(tenant)).stream().map(WebhookRow::webhook).toList();
  }

  @Override
  public void move(UUID id, URI url) {
    Database.ask(() -> rows.move(id, url.toString()));
  }

  @Override
  public boolean rotate(UUID id, String seen, WebhookSecrets next) {
    Instant until = next.previous().map(WebhookSecrets.Previous::until).orElseThrow();
    return 1 == Database.ask(() -> rows.rotate(id, seen, next.current(), Micros.of(until)));
  }

  @Override
  public void enable(UUID id, Instant now) {
    Database.ask(() -> rows.enable(id, Micros.of(now)));
  }

  @Override
  public void disable(UUID id, Webhook.Disabled reason) {
    Database.ask(() -> rows.disable(id, reason.label()));
  }

  @Override
  public boolean exhaust(UUID id, Instant since) {
    return 1 == Database.ask(() -> rows.exhaust(id, Micros.of(since)));
  }

  @Override
  public void rest(UUID id, Instant now, Instant until) {
    Database.ask(() -> rows.rest(id, Micros.of(now), Micros.of(until)));
  }

  @Override
  public void remove(String tenant, UUID id) {
    Database.ask(() -> rows.remove(id, tenant));
  }
}
