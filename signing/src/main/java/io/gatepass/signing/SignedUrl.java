package io.gatepass.signing;

import java.net.URI;
import java.time.Instant;

/**
 * A URL that permits its request to whoever holds it, so that {@link #toString} shows no query.
 *
 * @param url as it is written
 * @param expiresAt when the store begins to refuse it, in whole seconds
 */
public record SignedUrl(String url, Instant expiresAt) {

  /** The same, read: that costs as much as to sign it. */
  public URI uri() {
    return URI.create(url);
  }

  @Override
  public String toString() {
    return url.substring(0, url.indexOf('?'));
  }
}
