package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who signed, and whether it is theirs: what requests and forms have in common. */
final class V4Signatures {
  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final DateTimeFormatter SIGNED_AT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  private final Account account;

  V4Signatures(Account account) {
    this.account = account;
  }

  /**
   * Checks a signature.
   *
   * @param signed by RSA over itself, by HMAC with the key of the credential's scope
   */
  void check(String algorithm, String credential, String date, String signed, String signature) {
    List<String> scope = scope(credential, date);
    byte[] given = bytes(signature);
    boolean genuine =
        switch (algorithm) {
          case "GOOG4-RSA-SHA256" ->
              known(scope, Account.EMAIL) && account.verifies(signed.getBytes(UTF_8), given);
          case "GOOG4-HMAC-SHA256" ->
              known(scope, Account.HMAC_ID) && MessageDigest.isEqual(hmac(scope, signed), given);
          default -> throw Refusal.invalid("Unknown algorithm.");
        };
    if (!genuine) {
      throw new Refusal(
          403,
          "SignatureDoesNotMatch",
          "Access denied. The request signature we calculated does not match.");
    }
  }

  /** When it was signed, which must not be ahead of the clock here. */
  static Instant signedAt(String date, Instant now) {
    try {
      Instant signedAt = Instant.from(SIGNED_AT.parse(date));
      if (signedAt.isAfter(now.plus(SKEW))) {
        throw new Refusal(403, "RequestTimeTooSkewed", "The request's date is in the future.");
      }
      return signedAt;
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("The date is not one.");
    }
  }

  static Refusal expired() {
    return new Refusal(400, "ExpiredToken", "The provided token has expired.");
  }

  static String scopeOf(String credential) {
    return credential.substring(credential.indexOf('/') + 1);
  }

  private static List<String> scope(String credential, String date) {
    List<String> scope = List.of(credential.split("/", -1));
    if (scope.size() != 5
        || !date.startsWith(scope.get(1) + "T")
        || !scope.get(3).equals("storage")
        || !scope.get(4).equals("goog4_request")) {
      throw Refusal.invalid("The credential's scope is not one of this date and service.");
    }
    return scope;
  }

  private static boolean known(List<String> scope, String name) {
    return scope.getFirst().equals(name);
  }

  private static byte[] hmac(List<String> scope, String signed) {
    byte[] key = ("GOOG4" + Account.HMAC_SECRET).getBytes(UTF_8);
    for (String step : scope.subList(1, 5)) {
      key = hmac(key, step);
    }
    return hmac(key, signed);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String signature) {
    try {
      return HexFormat.of().parseHex(signature);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("The signature is not hexadecimal.");
    }
  }
}
