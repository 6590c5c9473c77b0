package io.gatepass.azure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses of blob services. */
final class Endpoint {
  private Endpoint() {}

  /** A URL of scheme, host, port and at most one path segment, in one spelling. */
  static URI parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean bare =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && uri.getRawPath().matches("/?|/[a-z0-9]+/?");
      if (!bare || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IllegalArgumentException();
      }
      boolean usualPort = uri.getPort() == (scheme.equals("https") ? 443 : 80);
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      String path = uri.getRawPath().replaceFirst("/$", "");
      return new URI(scheme, null, host, usualPort ? -1 : uri.getPort(), path, null, null);
    } catch (URISyntaxException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  static URI origin(URI endpoint) {
    return URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority());
  }

  static boolean isEncrypted(URI endpoint) {
    return endpoint.getScheme().equals("https");
  }
}
