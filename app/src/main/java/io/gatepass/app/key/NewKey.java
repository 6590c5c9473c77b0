package io.gatepass.app.key;

import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key that somebody wants, each value already checked by itself.
 *
 * @param caller on whose behalf its holder will ask
 * @param expiresAt empty: it is good until it is revoked
 */
public record NewKey(String name, Caller caller, Optional<Instant> expiresAt) {
  private static final int LONGEST = 100;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  static String name(String text) {
    if (text.isBlank() || text.length() > LONGEST || UNPRINTABLE.matcher(text).find()) {
      throw new InvalidValue(
          "key_name_invalid",
          "The name of a key is 1 to 100 characters that can be seen, and not blank.");
    }
    return text;
  }
}
