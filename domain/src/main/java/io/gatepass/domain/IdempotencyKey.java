package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.util.regex.Pattern;

/** What a client repeats a request under, so that the repetition is known as one. */
public record IdempotencyKey(String value) {
  private static final Pattern KEPT = Pattern.compile("[!-~]+( \\d+)?");
  private static final Pattern GIVEN = Pattern.compile("[!-~]{1,250}");
  private static final int LONGEST = 255;

  public IdempotencyKey {
    require(
        value.length() <= LONGEST && KEPT.matcher(value).matches(),
        "idempotency_key_invalid",
        message());
  }

  /** As a client gave it; without a space, so that it is never that of an {@link #item}. */
  public static IdempotencyKey given(String text) {
    require(GIVEN.matcher(text).matches(), "idempotency_key_invalid", message());
    return new IdempotencyKey(text);
  }

  /**
   * Of one among up to a thousand things that are created under this key.
   *
   * @param number from 0
   */
  public IdempotencyKey item(int number) {
    return new IdempotencyKey(value + " " + number);
  }

  /** The same text is another key for each upload token, whoever made them. */
  public IdempotencyKey under(TokenId token) {
    return new IdempotencyKey(Sha256.hex(token + "\n" + value));
  }

  private static String message() {
    return "An Idempotency-Key is 1 to 250 visible ASCII characters.";
  }
}
