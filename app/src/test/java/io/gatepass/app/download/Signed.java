package io.gatepass.app.download;

import io.gatepass.ports.SignedRequest;

/** Looks into what was signed. */
final class Signed {
  private Signed() {}

  static SignedRequest request(Download download) {
    return ((SignedDownload) download).request();
  }
}
