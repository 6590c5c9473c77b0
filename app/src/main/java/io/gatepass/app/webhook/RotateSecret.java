package io.gatepass.app.webhook;

import io.gatepass.domain.Caller;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSecrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Gives a webhook a new secret; for a day its messages are signed with the old one as well. */
public final class RotateSecret {
  private static final Duration OVERLAP = Duration.ofHours(24);

  private final FindWebhook find;
  private final WebhookRepository webhooks;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** The generator must be a secure one. */
  public RotateSecret(
      FindWebhook find, WebhookRepository webhooks, InstantSource clock, RandomGenerator random) {
    this.find = find;
    this.webhooks = webhooks;
    this.clock = clock;
    this.random = random;
  }

  public Webhook rotate(Caller caller, Optional<UUID> id) {
    Webhook seen = find.find(caller, id);
    WebhookSecrets next = seen.secrets().rotated(random, clock.instant().plus(OVERLAP));
    if (!webhooks.rotate(seen.id(), seen.secrets().current(), next)) {
      throw new WebhookException.Changed();
    }
    return find.find(caller, id);
  }
}
