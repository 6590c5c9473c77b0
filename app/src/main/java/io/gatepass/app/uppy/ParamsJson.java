package io.gatepass.app.uppy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file goes in one request.
 *
 * @param url of a form with a slash at its end, for a client puts the key behind it
 * @param fields of a form, in which {@code key} is where the store puts the file
 * @param headers of a put
 * @param expires seconds
 */
@Serdeable
record ParamsJson(
    String method,
    String url,
    @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> fields,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> headers,
    long expires) {

  static ParamsJson of(SignedForm form, long seconds) {
    String url = form.uri().toString();
    return new ParamsJson(
        "POST", url.endsWith("/") ? url : url + "/", form.fields(), null, seconds);
  }

  static ParamsJson of(SignedRequest put, long seconds) {
    return new ParamsJson(
        put.method().name(), put.uri().toString(), Map.of(), put.headers(), seconds);
  }

  /** Whoever sees this may send the request, so neither does a log. */
  @Override
  public String toString() {
    return "ParamsJson";
  }
}
