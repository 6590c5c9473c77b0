package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The name of one upload: a UUID of version 7 (RFC 9562, 5.7). It sorts by creation time, which
 * keeps database pages warm and makes it usable as a cursor. It is no secret: knowing one permits
 * nothing.
 */
public record UploadId(UUID value) implements Comparable<UploadId> {
  private static final long RANDOM_A = 0xFFFL;
  private static final long RANDOM_B = 0x3FFFFFFFFFFFFFFFL;

  public UploadId {
    require(isVersion7(value), "upload_id_invalid", "An upload id is a UUID of version 7.");
  }

  public static UploadId at(Instant now, RandomGenerator random) {
    long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & RANDOM_A);
    long low = (random.nextLong() & RANDOM_B) | Long.MIN_VALUE;
    return new UploadId(new UUID(high, low));
  }

  /** Empty for any text that is not the canonical form, in either case: it names no upload. */
  public static Optional<UploadId> parse(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      boolean canonical = isVersion7(uuid) && uuid.toString().equalsIgnoreCase(text);
      return canonical ? Optional.of(new UploadId(uuid)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isVersion7(UUID uuid) {
    return uuid.version() == 7 && uuid.variant() == 2;
  }

  /** Orders by creation time, then by the random part, as the text does. */
  @Override
  public int compareTo(UploadId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
