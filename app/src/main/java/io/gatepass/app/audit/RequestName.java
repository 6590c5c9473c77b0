package io.gatepass.app.audit;

import io.gatepass.app.http.Redaction;
import io.micronaut.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request is called, in the log and towards whoever asks why it was refused. */
final class RequestName {
  static final String HEADER = "X-Request-Id";

  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private RequestName() {}

  /** What it calls itself, or a proxy before us does, if that can be written down. */
  static Optional<String> in(HttpHeaders headers) {
    return Optional.ofNullable(headers.get(HEADER))
        .filter(text -> USABLE.matcher(text).matches())
        .filter(text -> Redaction.of(text).equals(text));
  }
}
