package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claimed delivery with all that it takes to carry it out. */
@Introspected
record DeliveryWork(
    UUID id,
    int attempts,
    Instant beganAt,
    UUID messageId,
    String payload,
    UUID webhookId,
    String tenant,
    String url,
    String secret,
    @Nullable String oldSecret,
    @Nullable Instant oldUntil,
    @Nullable String disabled,
    @Nullable Instant restsUntil,
    @Nullable Instant awaySince,
    Instant createdAt) {

  WebhookRow webhook() {
    return new WebhookRow(
        webhookId,
        tenant,
        url,
        secret,
        oldSecret,
        oldUntil,
        disabled,
        restsUntil,
        awaySince,
        createdAt);
  }

  @Override
  public String toString() {
    return "DeliveryWork[" + id + "]";
  }
}
