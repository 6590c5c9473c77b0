package io.gatepass.app.testing;

import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSecrets;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A webhook that stays as it is, whatever it answers. */
public record OneWebhook(Webhook webhook) implements WebhookRepository {

  @Override
  public Optional<Webhook> find(String tenant, UUID id) {
    return Optional.of(webhook);
  }

  @Override
  public List<Webhook> list(String tenant) {
    return List.of(webhook);
  }

  @Override
  public boolean exhaust(UUID id, Instant since) {
    return false;
  }

  @Override
  public void rest(UUID id, Instant now, Instant until) {}

  @Override
  public void disable(UUID id, Webhook.Disabled reason) {}

  @Override
  public void add(Webhook other) {
    throw new UnsupportedOperationException("there is one");
  }

  @Override
  public void move(UUID id, URI url) {
    throw new UnsupportedOperationException("it stays");
  }

  @Override
  public boolean rotate(UUID id, String seen, WebhookSecrets next) {
    throw new UnsupportedOperationException("it stays");
  }

  @Override
  public void enable(UUID id, Instant now) {
    throw new UnsupportedOperationException("it is");
  }

  @Override
  public void remove(String tenant, UUID id) {
    throw new UnsupportedOperationException("it stays");
  }
}
