package io.gatepass.app.upload;

import io.gatepass.app.http.Fields;
import io.gatepass.domain.IdempotencyKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header of draft-ietf-httpapi-idempotency-key-header: a quoted string of structured fields
 * (RFC 9651), and without quotes as most clients send it.
 */
final class KeyHeader {
  static final String NAME = "Idempotency-Key";

  static final String USE =
      "Repeating the request under the same key answers the same uploads. Kept for a day; 1 to 250"
          + " visible ASCII characters, with or without quotes.";

  /** Tells that the upload had been created before. */
  static final String REPLAYED = "Idempotency-Replayed";

  private KeyHeader() {}

  static Optional<IdempotencyKey> read(@Nullable String header) {
    Fields fields = new Fields();
    Optional<IdempotencyKey> key =
        fields.optional(NAME, header, text -> IdempotencyKey.given(unquoted(text.strip())));
    return fields.end(() -> key);
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replaceAll("\\\\([\"\\\\])", "$1")
        : text;
  }
}
