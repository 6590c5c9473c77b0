package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;

/**
 * One second of signing with one credential.
 *
 * @param second since 1970; signatures know no smaller unit
 * @param stamp the second as it is written
 * @param date the same as a parameter
 * @param query the beginning of every query that has no parameters but the signature's, up to the
 *     seconds that it lives
 */
record SigningTime(
    SigningDay day,
    long second,
    String stamp,
    Parameter date,
    String query,
    StringToSign stringToSign) {

  static SigningTime of(SigningDay day, long second) {
    String stamp = day.stamp(second);
    Parameter date = day.query().date(stamp);
    String algorithm = day.credential().scheme().algorithm();
    return new SigningTime(
        day,
        second,
        stamp,
        date,
        day.query().upToLife(date),
        new StringToSign(algorithm, stamp, day.scopeText()));
  }

  Credential credential() {
    return day.credential();
  }

  Scheme scheme() {
    return credential().scheme();
  }

  /** When what lives so long begins to be refused. */
  Instant end(long life) {
    return Instant.ofEpochSecond(second + life);
  }

  /** What a request names openly: who signs, and what the signature is limited to. */
  String signatory() {
    return credential().id() + "/" + day.scopeText();
  }

  /** The signature of the canonical request that has this digest. */
  byte[] signature(byte[] digest) {
    return credential().key().sign(day.scope(), stringToSign.of(digest));
  }

  /** The signature of this text itself, in hexadecimal. */
  String signature(String text) {
    return HexFormat.of().formatHex(credential().key().sign(day.scope(), text.getBytes(UTF_8)));
  }
}
