package io.gatepass.app.webhook;

import io.gatepass.app.upload.Access;
import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSecrets;
import io.gatepass.ports.WebhookSender;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Adds a webhook; its secret is in the answer, and in no later one. */
public final class CreateWebhook {
  private static final int MOST = 20;

  private final WebhookRepository webhooks;
  private final WebhookSender sender;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** The generator must be a secure one. */
  public CreateWebhook(
      WebhookRepository webhooks,
      WebhookSender sender,
      InstantSource clock,
      RandomGenerator random) {
    this.webhooks = webhooks;
    this.sender = sender;
    this.clock = clock;
    this.random = random;
  }

  public Webhook create(Caller caller, URI url) {
    Access.require(caller, Scope.ADMIN);
    WebhookUrl.check(sender, url);
    if (webhooks.list(caller.tenant()).size() >= MOST) {
      throw new InvalidValue(
          "webhooks_too_many", "There are " + MOST + " webhooks already. Delete one first.");
    }
    Instant now = clock.instant();
    Webhook made =
        new Webhook(
            UploadId.at(now, random).value(),
            caller.tenant(),
            url,
            WebhookSecrets.make(random),
            now);
    webhooks.add(made);
    return made;
  }
}
