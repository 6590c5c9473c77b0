package io.gatepass.app.webhook;

import io.gatepass.app.upload.Access;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the webhooks of the caller's tenant; another tenant's do not exist. */
public final class FindWebhook {
  private final WebhookRepository webhooks;

  public FindWebhook(WebhookRepository webhooks) {
    this.webhooks = webhooks;
  }

  public Webhook find(Caller caller, Optional<UUID> id) {
    Access.require(caller, Scope.ADMIN);
    return id.flatMap(known -> webhooks.find(caller.tenant(), known))
        .orElseThrow(WebhookException.NotFound::new);
  }

  public List<Webhook> list(Caller caller) {
    Access.require(caller, Scope.ADMIN);
    return webhooks.list(caller.tenant());
  }
}
