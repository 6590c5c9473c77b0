package io.gatepass.app.trace;

import io.micronaut.http.HttpHeaders;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** Where a caller says which trace its request belongs to. */
enum RequestHeaders implements TextMapGetter<HttpHeaders> {
  READER;

  @Override
  public Iterable<String> keys(HttpHeaders headers) {
    return headers.names();
  }

  @Override
  public @Nullable String get(@Nullable HttpHeaders headers, String name) {
    return headers == null ? null : headers.get(name);
  }
}
