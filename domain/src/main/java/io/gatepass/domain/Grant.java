package io.gatepass.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What an upload token permits whoever holds it: to create some uploads, and to go on with those.
 *
 * @param policy of everything that is created
 * @param maxSize the largest file; empty: the policy alone limits it
 * @param metadata what everything that is created carries
 * @param expiresAt from then on nothing is created; what was created goes on
 * @param left how many more could be created when it was shown
 */
public record Grant(
    TokenId token,
    PolicyName policy,
    Optional<ByteCount> maxSize,
    Metadata metadata,
    Instant expiresAt,
    int left) {

  /** A policy with no larger files than are permitted here. */
  public Policy narrowed(Policy policy) {
    return maxSize.map(policy::atMost).orElse(policy);
  }
}
