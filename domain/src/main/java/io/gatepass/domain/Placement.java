package io.gatepass.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of one upload. Where the store refuses a second write, the client writes to the final
 * key. Where it does not, the client writes to a staging key, and the verified bytes are copied to
 * the final key, which no signed upload ever names.
 */
public record Placement(ObjectKey key, Optional<ObjectKey> staging) {

  /** The key that signed uploads name. */
  public ObjectKey uploadKey() {
    return staging.orElse(key);
  }

  public Stream<ObjectKey> all() {
    return Stream.concat(Stream.of(key), staging.stream());
  }
}
