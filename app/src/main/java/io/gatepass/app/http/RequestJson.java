package io.gatepass.app.http;

import io.gatepass.ports.SignedRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** The exact request that a client sends to storage. */
@Serdeable
public record RequestJson(
    String method, String url, Map<String, String> headers, String expiresAt) {
  public static RequestJson of(SignedRequest request) {
    return new RequestJson(
        request.method().name(),
        request.uri().toString(),
        request.headers(),
        request.expiresAt().toString());
  }

  /** Whoever sees this may send the request, so neither does a log. */
  @Override
  public String toString() {
    return "RequestJson";
  }
}
