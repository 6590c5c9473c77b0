package io.gatepass.ports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The one spelling of a scheme, a host and a port that browsers send and signatures hold. */
final class Origins {
  private Origins() {}

  static URI parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean bare =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
      if (!bare || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IllegalArgumentException();
      }
      boolean usualPort = uri.getPort() == (scheme.equals("https") ? 443 : 80);
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      return new URI(scheme, null, host, usualPort ? -1 : uri.getPort(), null, null, null);
    } catch (URISyntaxException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
