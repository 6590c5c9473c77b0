package io.gatepass.minio;

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
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs requests to one bucket, for the address that clients call. */
final class Presigning {
  /** Clients do not set it: it follows from what they send. */
  static final String LENGTH = "Content-Length";

  private final ClientKeys keys;
  private final Origin origin;
  private final String bucket;
  private final InstantSource clock;

  Presigning(ClientKeys keys, URI origin, String bucket, InstantSource clock) {
    this.keys = keys;
    this.origin = new Origin(origin);
    this.bucket = bucket;
    this.clock = clock;
  }

  SignedRequest sign(
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> query,
      Lifetime lifetime) {
    ClientKeys.Key signing = keys.current();
    Instant now = clock.instant();
    UrlRequest request = request(method, key, headers, query, signing.cut(lifetime, now));
    SignedUrl signed = signing.signer().url(request, now);
    Map<String, String> sent = new LinkedHashMap<>(headers);
    sent.remove(LENGTH);
    return new SignedRequest(method, signed.url(), sent, signing.first(signed.expiresAt()));
  }

  /**
   * Writes that differ in one parameter and their headers, all signed at one moment.
   *
   * @param end when the server refuses them, or the key ends
   * @param reads whether the key may read
   */
  record Series(UrlSeries urls, Instant end, boolean reads) {}

  Series series(ObjectKey key, Map<String, String> query, String parameter, Lifetime lifetime) {
    ClientKeys.Key signing = keys.current();
    Instant now = clock.instant();
    UrlRequest request = request(HttpMethod.PUT, key, Map.of(), query, signing.cut(lifetime, now));
    UrlSeries urls = signing.signer().series(request, parameter, now);
    return new Series(urls, signing.first(urls.expiresAt()), signing.reads());
  }

  private UrlRequest request(
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> query,
      Lifetime lifetime) {
    return new UrlRequest(
        method.name(), origin, "/" + bucket + "/" + key, headers, query, lifetime.value());
  }
}
