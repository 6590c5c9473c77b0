package io.gatepass.ports;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Scope;
import io.gatepass.domain.TokenId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A credential for somebody who has no account: a few uploads, for a short time, in the name of who
 * made it. Its secret is in nobody's hands but its holder's.
 *
 * @param tenant whose every upload under it is, as the owner's
 * @param count how many uploads may be created under it
 * @param used how many were
 * @param expiresAt from then on nothing is created under it
 * @param openUntil from then on it is refused: at {@code expiresAt} and the deadlines of all that
 *     was created under it
 * @param revokedAt since when it has been refused for good; empty: it has not
 */
public record UploadToken(
    TokenId id,
    String tenant,
    String owner,
    PolicyName policy,
    Optional<ByteCount> maxSize,
    int count,
    int used,
    Metadata metadata,
    Instant createdAt,
    Instant expiresAt,
    Instant openUntil,
    Optional<Instant> revokedAt) {

  /** Whether its holder is let in then. */
  public boolean isUsable(Instant at) {
    return revokedAt.isEmpty() && at.isBefore(openUntil);
  }

  /** Whoever holds it. */
  public Caller caller() {
    Grant grant = new Grant(id, policy, maxSize, metadata, expiresAt, count - used);
    return new Caller(tenant, owner, Set.of(Scope.UPLOAD), Optional.of(grant));
  }
}
