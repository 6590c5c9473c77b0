package io.gatepass.app.http;

import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exact request that a client sends to storage.
 *
 * @param headers set on the request; absent in a form
 * @param fields only in a form: sent as {@code multipart/form-data} in this order, and after them,
 *     last, the file in a field named {@code file}
 */
@Serdeable
public record RequestJson(
    String method,
    String url,
    @Nullable Map<String, String> headers,
    @Nullable Map<String, String> fields,
    String expiresAt) {
  public static RequestJson of(SignedRequest request) {
    return new RequestJson(
        request.method().name(),
        request.url(),
        request.headers(),
        null,
        request.expiresAt().toString());
  }

  public static RequestJson of(SignedForm form) {
    return new RequestJson(
        "POST", form.uri().toString(), null, form.fields(), form.expiresAt().toString());
  }

  /** Whoever sees this may send the request, so neither does a log. */
  @Override
  public String toString() {
    return "RequestJson";
  }
}
