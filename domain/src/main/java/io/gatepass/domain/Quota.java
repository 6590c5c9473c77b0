package io.gatepass.domain;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the live uploads of one tenant may hold together; empty: as much as they like.
 *
 * @param objects zero or more
 */
public record Quota(Optional<ByteCount> bytes, OptionalLong objects) {
  public static final Quota NONE = new Quota(Optional.empty(), OptionalLong.empty());

  /** Whether anything is limited at all. */
  public boolean limits() {
    return bytes.isPresent() || objects.isPresent();
  }

  /** The most bytes, which no sum may exceed where there is no limit. */
  public long mostBytes() {
    return bytes.map(ByteCount::value).orElse(Long.MAX_VALUE);
  }

  /** The most objects, which no count may exceed where there is no limit. */
  public long mostObjects() {
    return objects.orElse(Long.MAX_VALUE);
  }

  /** Whether so much more fits to what is used. */
  public boolean permits(Usage used, Usage more) {
    return used.bytes() <= mostBytes() - more.bytes()
        && used.objects() <= mostObjects() - more.objects();
  }
}
