package io.gatepass.app.webhook;

import io.gatepass.app.upload.Access;
import io.gatepass.app.work.Nudge;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSender;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Sends a webhook's messages elsewhere, stops sending, goes on, or forgets it. */
public final class ChangeWebhook {
  private final FindWebhook find;
  private final WebhookRepository webhooks;
  private final WebhookSender sender;
  private final Nudge deliveries;
  private final InstantSource clock;

  public ChangeWebhook(
      FindWebhook find,
      WebhookRepository webhooks,
      WebhookSender sender,
      Nudge deliveries,
      InstantSource clock) {
    this.find = find;
    this.webhooks = webhooks;
    this.sender = sender;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  public Webhook change(
      Caller caller, Optional<UUID> id, Optional<URI> url, Optional<Boolean> enabled) {
    Webhook seen = find.find(caller, id);
    url.ifPresent(to -> WebhookUrl.check(sender, to));
    url.ifPresent(to -> webhooks.move(seen.id(), to));
    enabled.ifPresent(on -> turn(seen.id(), on));
    return find.find(caller, id);
  }

  private void turn(UUID id, boolean on) {
    if (on) {
      webhooks.enable(id, clock.instant());
      deliveries.nudge();
    } else {
      webhooks.disable(id, Webhook.Disabled.OPERATOR);
    }
  }

  public void delete(Caller caller, Optional<UUID> id) {
    Access.require(caller, Scope.ADMIN);
    id.ifPresent(known -> webhooks.remove(caller.tenant(), known));
  }
}
