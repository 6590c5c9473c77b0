package io.gatepass.app.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;

/** Marks answers that carry a signed request: not to be stored, not to be told to the next page. */
public final class Secret {
  private Secret() {}

  public static <T> MutableHttpResponse<T> keep(MutableHttpResponse<T> response) {
    return response
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer");
  }
}
