package io.gatepass.app.key;

import io.gatepass.domain.Sha256;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A whole key, as its holder sends it.
 *
 * @param secret 32 random bytes, in base64url
 */
public record KeyToken(UUID id, String secret) {
  private static final int SECRET_BYTES = 32;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final char BETWEEN = '_';

  /** The generator must be a secure one. */
  static KeyToken make(UUID id, RandomGenerator random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new KeyToken(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Empty for any text that is no key, whether or not it was ever given out. */
  public static Optional<KeyToken> parse(String text) {
    if (text.length() <= KeyId.LENGTH || text.charAt(KeyId.LENGTH) != BETWEEN) {
      return Optional.empty();
    }
    String secret = text.substring(KeyId.LENGTH + 1);
    return SECRET.matcher(secret).matches()
        ? KeyId.parse(text.substring(0, KeyId.LENGTH)).map(id -> new KeyToken(id, secret))
        : Optional.empty();
  }

  public String text() {
    return KeyId.of(id) + BETWEEN + secret;
  }

  /**
   * The secret has as many random bits as its digest, so that guessing it from there is hopeless.
   */
  String digest() {
    return Sha256.hex(secret);
  }

  @Override
  public String toString() {
    return "KeyToken[" + KeyId.of(id) + "]";
  }
}
