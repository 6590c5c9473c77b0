package io.gatepass.signing;

import java.net.URI;
import java.util.Locale;

/** The one spelling of scheme, host and port that browsers send and stores verify. */
final class Origins {
  private Origins() {}

  static URI canonical(URI origin) {
    String scheme = origin.getScheme() == null ? "" : origin.getScheme().toLowerCase(Locale.ROOT);
    boolean bare =
        origin.getHost() != null
            && origin.getRawUserInfo() == null
            && origin.getRawQuery() == null
            && origin.getRawFragment() == null
            && (origin.getRawPath().isEmpty() || origin.getRawPath().equals("/"));
    if (!bare || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("An origin is http or https, a host and perhaps a port.");
    }
    boolean usual = origin.getPort() == (scheme.equals("https") ? 443 : 80);
    String port = origin.getPort() == -1 || usual ? "" : ":" + origin.getPort();
    String canonical = scheme + "://" + origin.getHost().toLowerCase(Locale.ROOT) + port;
    return canonical.equals(origin.toString()) ? origin : URI.create(canonical);
  }
}
