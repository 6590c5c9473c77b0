package io.gatepass.app.uppy;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two ways of @uppy/aws-s3 to go by an answer is asking. */
final class Version {
  private Version() {}

  /**
   * Whether it sends what an answer says, method and headers included, as up to version 5: that one
   * accepts JSON by name, whereas version 6 accepts anything and always does the same.
   */
  static boolean setsHeaders(HttpRequest<?> request) {
    @Nullable String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("application/json");
  }
}
