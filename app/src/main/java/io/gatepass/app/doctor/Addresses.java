package io.gatepass.app.doctor;

import java.net.URI;

/** Signed addresses, taken apart. */
final class Addresses {
  private Addresses() {}

  static URI withoutQuery(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
  }

  /** The first one's query at the other's path. */
  static URI withPathOf(URI signed, URI other) {
    return URI.create(withoutQuery(other) + "?" + signed.getRawQuery());
  }
}
