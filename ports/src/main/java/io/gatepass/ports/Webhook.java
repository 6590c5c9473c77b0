package io.gatepass.ports;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An address of another system that is told what becomes of a tenant's uploads.
 *
 * @param id a UUID of version 7
 * @param disabled why nothing is sent there; empty: it is
 * @param restsUntil it is left alone until then
 * @param awaySince since when it has been left alone over and over and taken nothing; empty: it has
 *     taken something since
 */
public record Webhook(
    UUID id,
    String tenant,
    URI url,
    WebhookSecrets secrets,
    Optional<Disabled> disabled,
    Optional<Instant> restsUntil,
    Optional<Instant> awaySince,
    Instant createdAt) {

  /** A new one, to which everything from now on is sent. */
  public Webhook(UUID id, String tenant, URI url, WebhookSecrets secrets, Instant createdAt) {
    this(id, tenant, url, secrets, Optional.empty(), Optional.empty(), Optional.empty(), createdAt);
  }

  /** Whether something may be sent there then. */
  public boolean isOpen(Instant now) {
    return disabled.isEmpty() && restsUntil.filter(now::isBefore).isEmpty();
  }

  /** Why nothing is sent. */
  public enum Disabled {
    /** Somebody switched it off. */
    OPERATOR,
    /** It answered 410. */
    GONE,
    /** It took nothing for as long as deliveries are tried. */
    EXHAUSTED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
