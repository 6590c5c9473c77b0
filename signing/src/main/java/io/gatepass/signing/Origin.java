package io.gatepass.signing;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of a store: read once, signed for often.
 *
 * @param uri in the one spelling that browsers send and stores verify: in lower case, without a
 *     port that is the usual one, and without a slash at its end
 */
public record Origin(URI uri) {
  /**
   * Takes any spelling.
   *
   * @throws IllegalArgumentException for anything but http or https, a host and perhaps a port
   */
  public Origin {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean bare =
        uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
    if (!bare || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("An origin is http or https, a host and perhaps a port.");
    }
    boolean usual = uri.getPort() == (scheme.equals("https") ? 443 : 80);
    String port = uri.getPort() == -1 || usual ? "" : ":" + uri.getPort();
    uri = URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
  }

  /** The value of the Host header. */
  String authority() {
    return uri.getRawAuthority();
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
