package io.gatepass.webhooks;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Scheme, host and port, read as the client that makes the call reads them. */
record Origin(String scheme, String host, int port) {
  private static final int STANDARD = 443;

  static Origin of(URI uri) {
    return parse(uri)
        .map(Origin::of)
        .orElseThrow(() -> new IllegalArgumentException("not an http or https URL"));
  }

  static Origin of(HttpUrl url) {
    return new Origin(url.scheme(), url.host(), url.port());
  }

  static Optional<HttpUrl> parse(URI uri) {
    return Optional.ofNullable(HttpUrl.parse(uri.toString()));
  }

  boolean isStandard() {
    return scheme.equals("https") && port == STANDARD;
  }
}
