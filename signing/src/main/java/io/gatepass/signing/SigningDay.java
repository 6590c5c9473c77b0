package io.gatepass.signing;

import java.time.LocalDate;

/**
 * What all signatures of one credential have in common on one day in UTC.
 *
 * @param number of the day since 1970
 * @param name of the day: {@code 20130524}
 * @param scope as text too, which is written into every one of them
 * @param query the parameters that all URLs have in common
 */
record SigningDay(
    Credential credential,
    long number,
    String name,
    CredentialScope scope,
    String scopeText,
    OwnQuery query) {
  private static final long SECONDS = 86_400;

  static SigningDay of(Credential credential, long number) {
    CredentialScope scope =
        new CredentialScope(credential.scheme(), LocalDate.ofEpochDay(number), credential.region());
    String text = scope.toString();
    return new SigningDay(
        credential, number, scope.day(), scope, text, OwnQuery.of(credential, text));
  }

  static long numberOf(long epochSecond) {
    return Math.floorDiv(epochSecond, SECONDS);
  }

  /** A second of this day, as it is written: {@code 20130524T000000Z}. */
  String stamp(long epochSecond) {
    int second = Math.toIntExact(epochSecond - number * SECONDS);
    StringBuilder stamp = new StringBuilder(16).append(name).append('T');
    append(stamp, second / 3600);
    append(stamp, second / 60 % 60);
    append(stamp, second % 60);
    return stamp.append('Z').toString();
  }

  private static void append(StringBuilder stamp, int twoDigits) {
    stamp.append((char) ('0' + twoDigits / 10)).append((char) ('0' + twoDigits % 10));
  }
}
