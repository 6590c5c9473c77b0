package io.gatepass.events;

import io.gatepass.ports.Push;
import io.gatepass.ports.StoreSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** A secret that sender and gateway know, compared without telling how much of it was right. */
final class SharedToken {
  private static final int SHORTEST = 16;
  private static final String FIX =
      "write the secret that the sender was given, 16 characters or more";

  private final byte[] expected;

  private SharedToken(String text) {
    this.expected = text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The secret in the Authorization header: {@code Bearer} before it, unless it brings a scheme of
   * its own.
   */
  static SharedToken bearer(StoreSettings settings) {
    String token = secret(settings, "token");
    return of(token.contains(" ") ? token : "Bearer " + token);
  }

  static String secret(StoreSettings settings, String name) {
    String secret = settings.required(name, FIX);
    if (!secret.isEmpty() && secret.length() < SHORTEST) {
      settings.refuse(name, "is too short", FIX);
    }
    return secret;
  }

  static SharedToken of(String text) {
    return new SharedToken(text);
  }

  boolean isIn(Push push) {
    return is(push.header("Authorization"));
  }

  boolean is(Optional<String> given) {
    return given
        .map(text -> MessageDigest.isEqual(expected, text.getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }
}
