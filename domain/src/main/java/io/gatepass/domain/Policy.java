package io.gatepass.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator permits under one name.
 *
 * @param store where its uploads go; empty: the default store
 * @param transfers the ways to send that are permitted; empty: whatever the store offers
 * @param urlTtl life of one signed request
 * @param uploadTtl how long an upload may stay pending
 */
public record Policy(
    PolicyName name,
    List<TypePattern> contentTypes,
    ByteCount maxSize,
    Optional<StoreName> store,
    Optional<Set<TransferKind>> transfers,
    Lifetime urlTtl,
    Duration uploadTtl,
    KeyLayout layout) {
  public Policy {
    contentTypes = List.copyOf(contentTypes);
    transfers = transfers.map(Set::copyOf);
  }

  public boolean takes(ContentType type) {
    return contentTypes.stream().anyMatch(pattern -> pattern.matches(type));
  }

  public boolean permits(TransferKind kind) {
    return transfers.map(permitted -> permitted.contains(kind)).orElse(true);
  }
}
