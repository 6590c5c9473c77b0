package io.gatepass.app.door;

import io.gatepass.app.http.RequestName;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Headers that every answer carries, unless it says something of its own. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SafeAnswers implements Ordered {
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE;

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  @ResponseFilter
  void harden(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    HEADERS.forEach((name, value) -> {
      if (!headers.contains(name)) {
        headers.add(name, value);
      }
    });
    RequestName.written(request).ifPresent(name -> headers.set(RequestName.HEADER, name));
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}
