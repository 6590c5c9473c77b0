package io.gatepass.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an operator permits under one name.
 *
 * @param store where its uploads go; empty: the default store
 * @param urlTtl life of one signed request
 * @param uploadTtl how long an upload may stay pending
 */
public record Policy(
    PolicyName name,
    List<TypePattern> contentTypes,
    ByteCount maxSize,
    Optional<StoreName> store,
    Lifetime urlTtl,
    Duration uploadTtl,
    KeyLayout layout) {
  public Policy {
    contentTypes = List.copyOf(contentTypes);
  }

  public boolean takes(ContentType type) {
    return contentTypes.stream().anyMatch(pattern -> pattern.matches(type));
  }
}
