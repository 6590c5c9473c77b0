package io.gatepass.app.persistence;

import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookSecrets;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("webhook")
record WebhookRow(
    @Id UUID id,
    String tenant,
    String url,
    String secret,
    @Nullable String oldSecret,
    @Nullable Instant oldUntil,
    @Nullable String disabled,
    @Nullable Instant restsUntil,
    @Nullable Instant awaySince,
    Instant createdAt) {

  static WebhookRow of(Webhook webhook) {
    Optional<WebhookSecrets.Previous> previous = webhook.secrets().previous();
    return new WebhookRow(
        webhook.id(),
        webhook.tenant(),
        webhook.url().toString(),
        webhook.secrets().current(),
        previous.map(WebhookSecrets.Previous::secret).orElse(null),
        previous.map(p -> Micros.of(p.until())).orElse(null),
        webhook.disabled().map(Webhook.Disabled::label).orElse(null),
        webhook.restsUntil().map(Micros::of).orElse(null),
        webhook.awaySince().map(Micros::of).orElse(null),
        Micros.of(webhook.createdAt()));
  }

  Webhook webhook() {
    return new Webhook(
        id,
        tenant,
        URI.create(url),
        new WebhookSecrets(secret, Optional.ofNullable(previous())),
        Optional.ofNullable(disabled).map(label -> Labels.read(Webhook.Disabled.class, label)),
        Optional.ofNullable(restsUntil),
        Optional.ofNullable(awaySince),
        createdAt);
  }

  private WebhookSecrets.@Nullable Previous previous() {
    return oldSecret == null || oldUntil == null
        ? null
        : new WebhookSecrets.Previous(oldSecret, oldUntil);
  }

  @Override
  public String toString() {
    return "WebhookRow[" + id + "]";
  }
}
