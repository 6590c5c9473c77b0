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
 * @param restsUntil it asked to be left alone until then
 */
public record Webhook(
    UUID id,
    String tenant,
    URI url,
    WebhookSecrets secrets,
    Optional<Disabled> disabled,
    Optional<Instant> restsUntil,
    Instant createdAt) {

  /** A new one, to which everything from now on is sent. */
  public Webhook(UUID id, String tenant, URI url, WebhookSecrets secrets, Instant createdAt) {
    this(id, tenant, url, secrets, Optional.empty(), Optional.empty(), createdAt);
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
