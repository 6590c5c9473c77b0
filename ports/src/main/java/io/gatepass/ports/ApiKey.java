package io.gatepass.ports;

import io.gatepass.domain.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A credential that is the same for each request until it expires or is revoked. Its secret is in
 * nobody's hands but its holder's.
 *
 * @param id a UUID of version 7; stands in the key, so that a key that was found can be revoked
 * @param name what the operator calls it
 * @param caller on whose behalf its holder asks
 * @param expiresAt from then on it is refused; empty: never
 * @param revokedAt since when it has been refused for good; empty: it has not
 */
public record ApiKey(
    UUID id,
    String name,
    Caller caller,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt) {

  /** Whether its holder is let in then. */
  public boolean isUsable(Instant at) {
    return revokedAt.isEmpty() && expiresAt.filter(end -> !at.isBefore(end)).isEmpty();
  }
}
