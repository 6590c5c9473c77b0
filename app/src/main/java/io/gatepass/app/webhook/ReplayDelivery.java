package io.gatepass.app.webhook;

import io.gatepass.app.work.Nudge;
import io.gatepass.domain.Caller;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDeliveries;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Sends a message again, under the same id, whatever became of it. */
public final class ReplayDelivery {
  private final FindWebhook find;
  private final WebhookDeliveries deliveries;
  private final Nudge workers;
  private final InstantSource clock;

  public ReplayDelivery(
      FindWebhook find, WebhookDeliveries deliveries, Nudge workers, InstantSource clock) {
    this.find = find;
    this.deliveries = deliveries;
    this.workers = workers;
    this.clock = clock;
  }

  public void replay(Caller caller, Optional<UUID> id, Optional<UUID> message) {
    Webhook webhook = find.find(caller, id);
    if (webhook.disabled().isPresent()) {
      throw new WebhookException.IsDisabled();
    }
    if (message
        .filter(known -> deliveries.replay(webhook.id(), known, clock.instant()))
        .isEmpty()) {
      throw new WebhookException.NoSuchDelivery();
    }
    workers.nudge();
  }
}
