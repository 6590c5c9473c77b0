package io.gatepass.ports;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Permission to read all files below one address, in either of two forms. Whoever holds one may
 * read: it is a secret until {@code expiresAt}, so {@link #toString} shows neither.
 *
 * @param uri where they are; ends with a slash
 * @param cookies by name: what a browser sends along by itself
 * @param query what has to be at the end of each address otherwise
 */
public record SignedFolder(URI uri, Map<String, String> cookies, String query, Instant expiresAt) {
  public SignedFolder {
    cookies = Collections.unmodifiableMap(new LinkedHashMap<>(cookies));
  }

  @Override
  public String toString() {
    return "GET " + uri + "*";
  }
}
