package io.gatepass.ports;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What a webhook's messages are signed with, each {@code whsec_} and base64 of the key.
 *
 * @param previous the one before the last rotation, which receivers may still know
 */
public record WebhookSecrets(String current, Optional<Previous> previous) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  /** A secret that still signs, up to that moment. */
  public record Previous(String secret, Instant until) {
    @Override
    public String toString() {
      return "Previous[until=" + until + "]";
    }
  }

  /** New ones; the generator must be a secure one. */
  public static WebhookSecrets make(RandomGenerator random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new WebhookSecrets(PREFIX + Base64.getEncoder().encodeToString(key), Optional.empty());
  }

  /** New ones that receivers need not know before that moment. */
  public WebhookSecrets rotated(RandomGenerator random, Instant until) {
    return new WebhookSecrets(make(random).current, Optional.of(new Previous(current, until)));
  }

  /** All that sign at that moment, the current one first. */
  public List<String> signing(Instant now) {
    return Stream.concat(
            Stream.of(current),
            previous.stream().filter(p -> now.isBefore(p.until())).map(Previous::secret))
        .toList();
  }

  @Override
  public String toString() {
    return "WebhookSecrets";
  }
}
