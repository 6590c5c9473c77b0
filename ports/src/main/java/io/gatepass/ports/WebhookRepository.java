package io.gatepass.ports;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers webhooks. Every method is one transaction that is durable when it returns. All throw
 * {@link RepositoryUnavailable} when the database cannot be asked; repeating is safe.
 */
public interface WebhookRepository {

  /** Adds a webhook, which gets what is announced from then on. */
  void add(Webhook webhook);

  /** The tenant's webhook of that name; empty when it has none. */
  Optional<Webhook> find(String tenant, UUID id);

  /** All of the tenant's webhooks, oldest first. */
  List<Webhook> list(String tenant);

  /** Sends to another address from now on, and at once. */
  void move(UUID id, URI url);

  /** Writes rotated secrets, if {@code seen} is still the current one; false: read again. */
  boolean rotate(UUID id, String seen, WebhookSecrets next);

  /** Sends again, also what was announced meanwhile; nothing, where it is not disabled. */
  void enable(UUID id, Instant now);

  /** Sends no more, for that reason, unless it is disabled already. */
  void disable(UUID id, Webhook.Disabled reason);

  /**
   * As {@link #disable}, if nothing has been delivered since.
   *
   * @return whether it was disabled
   */
  boolean exhaust(UUID id, Instant since);

  /** Leaves it alone until then, if not for longer already; it takes nothing now. */
  void rest(UUID id, Instant now, Instant until);

  /** Forgets the webhook and with it what it is owed; nothing, where there is none. */
  void remove(String tenant, UUID id);
}
