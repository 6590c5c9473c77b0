package io.gatepass.signing;

import java.net.URI;
import java.time.Instant;

/**
 * A URL that permits its request to whoever holds it, so that {@link #toString} shows no query.
 *
 * @param expiresAt when the store begins to refuse it, in whole seconds
 */
public record SignedUrl(URI uri, Instant expiresAt) {

  @Override
  public String toString() {
    return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
