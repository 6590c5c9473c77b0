package io.gatepass.app.credential;

import io.gatepass.domain.UploadId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What credentials of one kind are called outside, and how they begin: whoever finds one somewhere
 * can name it without repeating its secret.
 *
 * @param prefix tells their kind
 */
public record IdForm(String prefix) {
  private static final int CHARACTERS = 22;

  /** Whether this is a credential of that kind, or would be one. */
  public boolean begins(String text) {
    return text.startsWith(prefix);
  }

  public int length() {
    return prefix.length() + CHARACTERS;
  }

  public String of(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Empty for any text that {@link #of} never gives. */
  public Optional<UUID> parse(String text) {
    return text.length() == length() && begins(text)
        ? decoded(text.substring(prefix.length())).filter(id -> of(id).equals(text))
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
