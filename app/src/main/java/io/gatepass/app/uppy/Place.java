package io.gatepass.app.uppy;

import io.gatepass.domain.UploadId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;

/** Where the gateway is, as whoever asks sees it: of use to them alone. */
final class Place {
  private static final String FORWARDED_SCHEME = "X-Forwarded-Proto";

  private Place() {}

  /** The address under which whoever may downloads the file; it permits nothing by itself. */
  static String download(HttpRequest<?> request, UploadId id) {
    HttpHeaders headers = request.getHeaders();
    boolean isSecure =
        request.isSecure() || "https".equalsIgnoreCase(headers.get(FORWARDED_SCHEME));
    return (isSecure ? "https://" : "http://")
        + headers.get(HttpHeaders.HOST)
        + "/v1/uploads/"
        + id
        + "/download";
  }
}
