package io.gatepass.s3;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.Origin;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.UrlSeries;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs requests to one bucket. */
final class Presigning {
  /** Clients do not set it: it follows from what they send. */
  static final String LENGTH = "Content-Length";

  private final URI bucket;
  private final Origin origin;
  private final Signing signing;

  Presigning(URI bucket, Signing signing) {
    this.bucket = bucket;
    this.origin = new Origin(bucket.resolve("/"));
    this.signing = signing;
  }

  /** Signs the write with all these headers. */
  SignedRequest put(ObjectKey key, Map<String, String> headers, Lifetime lifetime) {
    return sign(HttpMethod.PUT, key, headers, Map.of(), lifetime);
  }

  SignedRequest get(ObjectKey key, Map<String, String> query, Lifetime lifetime) {
    return sign(HttpMethod.GET, key, Map.of(), query, lifetime);
  }

  /**
   * Writes that differ in one parameter and their headers, all signed at one moment.
   *
   * @param end when the store refuses them, or the credential ends
   */
  record Series(UrlSeries urls, Instant end) {}

  Series series(ObjectKey key, Map<String, String> query, String parameter, Lifetime lifetime) {
    return signing.sign(
        lifetime,
        (signer, lives, moment) -> {
          UrlSeries urls =
              signer.series(
                  request(HttpMethod.PUT, key, Map.of(), query, lives), parameter, moment.now());
          return new Series(urls, moment.first(urls.expiresAt()));
        });
  }

  private SignedRequest sign(
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> query,
      Lifetime lifetime) {
    return signing.sign(
        lifetime,
        (signer, lives, moment) -> {
          SignedUrl signed = signer.url(request(method, key, headers, query, lives), moment.now());
          Map<String, String> sent = new LinkedHashMap<>(headers);
          sent.remove(LENGTH);
          return new SignedRequest(method, signed.url(), sent, moment.first(signed.expiresAt()));
        });
  }

  private UrlRequest request(
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> query,
      Lifetime lives) {
    return new UrlRequest(
        method.name(), origin, bucket.getPath() + key, headers, query, lives.value());
  }
}
