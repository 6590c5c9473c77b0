package io.gatepass.app.persistence;

import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookDelivery.Attempt;
import io.gatepass.ports.WebhookDelivery.State;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as the log shows it. */
@Introspected
record DeliveryRow(
    UUID messageId,
    String type,
    String status,
    int attempts,
    @Nullable Instant dueAt,
    @Nullable Instant attemptedAt,
    @Nullable Integer answer,
    @Nullable String problem,
    Instant createdAt) {

  WebhookDelivery delivery() {
    return new WebhookDelivery(
        messageId,
        type,
        Labels.read(State.class, status),
        attempts,
        Optional.ofNullable(dueAt),
        Optional.ofNullable(attemptedAt)
            .map(at -> new Attempt(at, Optional.ofNullable(answer), Optional.ofNullable(problem))),
        createdAt);
  }
}
