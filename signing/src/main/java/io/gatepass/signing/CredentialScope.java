package io.gatepass.signing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What a signature is limited to: {@code 20130524/us-east-1/s3/aws4_request} as text.
 *
 * @param date the day of signing in UTC
 * @param region the store's; {@code auto} is right everywhere at Google
 */
public record CredentialScope(Scheme scheme, LocalDate date, String region) {

  /** The day as it is written and signed: {@code 20130524}. */
  public String day() {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  @Override
  public String toString() {
    return String.join("/", day(), region, scheme.service(), scheme.terminator());
  }
}
