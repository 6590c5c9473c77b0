package io.gatepass.benchmarks.signing;

import io.gatepass.signing.Origin;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.UrlSeries;
import io.gatepass.signing.V4Signer;
import java.time.Instant;
import java.util.Map;

/** Parts as the gateway signs them: ten thousand together, and then again. */
final class Batches {
  private static final int MOST = 10_000;

  private final V4Signer signer;
  private final UrlRequest request;
  private UrlSeries series;
  private int number;

  Batches(V4Signer signer, Origin origin, String path) {
    this.signer = signer;
    this.request =
        new UrlRequest("PUT", origin, path, Map.of(), Map.of("uploadId", Work.SESSION), Work.LIFE);
    this.series = begun();
  }

  private UrlSeries begun() {
    return signer.series(request, "partNumber", Instant.now());
  }

  SignedUrl next() {
    if (number == MOST) {
      number = 0;
      series = begun();
    }
    number++;
    return series.url(
        Integer.toString(number), Map.of("Content-Length", Long.toString(Work.LENGTH)));
  }
}
