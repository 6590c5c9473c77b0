package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver checks of a message before it believes it, as Standard Webhooks has it. */
record Signed(WebhookReceiver.Message message) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  boolean isBy(String secret) {
    Instant sent = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
    return Duration.between(sent, Instant.now()).abs().compareTo(TOLERANCE) < 0
        && Arrays.asList(message.signature().split(" ")).contains("v1," + signature(secret));
  }

  private String signature(String secret) {
    String signed = message.id() + "." + message.timestamp() + "." + message.body();
    byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
