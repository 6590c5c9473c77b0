package io.gatepass.ports;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that a client sends exactly as it stands. Whoever holds it may send it: it is a secret
 * until {@code expiresAt}, so {@link #toString} shows no user, query or headers.
 *
 * @param url as it is written: to read it costs as much as to sign it
 * @param headers what the client must set; never Host or Content-Length, which browsers forbid to
 *     set and which follow from the URI and the body
 * @param expiresAt when the store begins to refuse it, which is earlier than asked for when the
 *     signing credential ends earlier
 */
public record SignedRequest(
    HttpMethod method, String url, Map<String, String> headers, Instant expiresAt) {
  public SignedRequest {
    headers =
        headers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    for (String name : headers.keySet()) {
      if (name.equalsIgnoreCase("host") || name.equalsIgnoreCase("content-length")) {
        throw new IllegalArgumentException("A client cannot set the header " + name + ".");
      }
    }
  }

  public SignedRequest(HttpMethod method, URI uri, Map<String, String> headers, Instant expiresAt) {
    this(method, uri.toString(), headers, expiresAt);
  }

  /** The same, read. */
  public URI uri() {
    return URI.create(url);
  }

  @Override
  public String toString() {
    URI uri = uri();
    String host = uri.getRawAuthority().replaceFirst(".*@", "");
    return method + " " + uri.getScheme() + "://" + host + uri.getRawPath();
  }
}
