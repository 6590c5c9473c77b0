package io.gatepass.app.key;

import io.gatepass.domain.UploadId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a key is called outside, and how the key itself begins: whoever finds one somewhere can name
 * it without repeating its secret.
 */
public final class KeyId {
  static final int LENGTH = 26;

  private static final String PREFIX = "gpk_";

  private KeyId() {}

  /** Whether this is a key of ours, or would be one. */
  public static boolean begins(String token) {
    return token.startsWith(PREFIX);
  }

  public static String of(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty for any text that {@link #of} never gives. */
  public static Optional<UUID> parse(String text) {
    return text.length() == LENGTH && begins(text)
        ? decoded(text.substring(PREFIX.length())).filter(id -> of(id).equals(text))
        : Optional.empty();
  }

  private static Optional<UUID> decoded(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      UUID id = new UUID(bytes.getLong(), bytes.getLong());
      return UploadId.parse(id.toString()).map(UploadId::value);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
