package io.gatepass.app.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gatepass.domain.Sha256;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A whole credential, as its holder sends it.
 *
 * @param secret 32 random bytes, in base64url
 */
public record SecretToken(IdForm form, UUID id, String secret) {
  private static final int SECRET_BYTES = 32;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final char BETWEEN = '_';
  private static final String NO_DIGEST = "0".repeat(64);

  /** The generator must be a secure one. */
  public static SecretToken make(IdForm form, UUID id, RandomGenerator random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new SecretToken(
        form, id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Empty for any text that is none of that form, whether or not it was ever given out. */
  public static Optional<SecretToken> parse(IdForm form, String text) {
    int length = form.length();
    if (text.length() <= length || text.charAt(length) != BETWEEN) {
      return Optional.empty();
    }
    String secret = text.substring(length + 1);
    return SECRET.matcher(secret).matches()
        ? form.parse(text.substring(0, length)).map(id -> new SecretToken(form, id, secret))
        : Optional.empty();
  }

  public String text() {
    return form.of(id) + BETWEEN + secret;
  }

  /**
   * The secret has as many random bits as its digest, so that guessing it from there is hopeless.
   */
  public String digest() {
    return Sha256.hex(secret);
  }

  /** Digests and compares where nothing is kept of it, too. */
  public boolean isProvenBy(Optional<String> kept) {
    byte[] expected = kept.orElse(NO_DIGEST).getBytes(US_ASCII);
    return MessageDigest.isEqual(expected, digest().getBytes(US_ASCII)) && kept.isPresent();
  }

  @Override
  public String toString() {
    return "SecretToken[" + form.of(id) + "]";
  }
}
