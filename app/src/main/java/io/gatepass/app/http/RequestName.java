package io.gatepass.app.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a request is called, in the log and towards whoever asks why it was refused. */
public final class RequestName {
  public static final String HEADER = "X-Request-Id";

  private static final String NAME = "gatepass.request";
  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private RequestName() {}

  /** The same for everything that is written of it; it is given one when that is first needed. */
  public static String of(HttpRequest<?> request) {
    return written(request)
        .orElseGet(() -> {
          String name = in(request.getHeaders()).orElseGet(() -> UUID.randomUUID().toString());
          request.setAttribute(NAME, name);
          return name;
        });
  }

  /** Empty while nothing was written of it. */
  public static Optional<String> written(HttpRequest<?> request) {
    return request.getAttribute(NAME, String.class);
  }

  /** What it calls itself, or a proxy before us does, if that can be written down. */
  static Optional<String> in(HttpHeaders headers) {
    return Optional.ofNullable(headers.get(HEADER))
        .filter(text -> USABLE.matcher(text).matches())
        .filter(text -> Redaction.of(text).equals(text));
  }
}
