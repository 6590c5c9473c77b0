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
 * @param toSign the beginning of every string to sign that holds a digest
 */
record SigningTime(SigningDay day, long second, String stamp, Parameter date, String toSign) {

  static SigningTime of(SigningDay day, long second) {
    String stamp = day.stamp(second);
    return new SigningTime(
        day,
        second,
        stamp,
        day.query().date(stamp),
        day.credential().scheme().algorithm() + "\n" + stamp + "\n" + day.scopeText() + "\n");
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

  /** The signature of this text, in hexadecimal. */
  String signature(String stringToSign) {
    byte[] signature = credential().key().sign(day.scope(), stringToSign.getBytes(UTF_8));
    return HexFormat.of().formatHex(signature);
  }
}
