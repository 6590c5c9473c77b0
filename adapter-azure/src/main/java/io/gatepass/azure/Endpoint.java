package io.gatepass.azure;

import io.gatepass.ports.Origins;
import java.net.URI;
import java.util.regex.Pattern;

/** The addresses of blob services. */
final class Endpoint {
  private static final Pattern ACCOUNT_AT_MOST = Pattern.compile("/?|/[a-z0-9]+/?");

  private Endpoint() {}

  /** A URL of scheme, host, port and at most one path segment, in one spelling. */
  static URI parse(String text) {
    return Origins.parse(text, ACCOUNT_AT_MOST);
  }

  static URI origin(URI endpoint) {
    return URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority());
  }

  static boolean isEncrypted(URI endpoint) {
    return endpoint.getScheme().equals("https");
  }
}
