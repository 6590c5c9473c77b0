package io.gatepass.app.key;

import io.gatepass.app.credential.IdForm;
import java.util.Optional;
import java.util.UUID;

/** What a key is called outside, and how the key itself begins. */
public final class KeyId {
  public static final IdForm FORM = new IdForm("gpk_");

  private KeyId() {}

  /** Whether this is a key of ours, or would be one. */
  public static boolean begins(String token) {
    return FORM.begins(token);
  }

  public static String of(UUID id) {
    return FORM.of(id);
  }

  /** Empty for any text that {@link #of} never gives. */
  public static Optional<UUID> parse(String text) {
    return FORM.parse(text);
  }
}
