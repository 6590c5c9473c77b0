package io.gatepass.minio;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.UrlRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs requests to one bucket, for the address that clients call. */
final class Presigning {
  private static final String LENGTH = "Content-Length";

  private final ClientKeys keys;
  private final URI origin;
  private final String bucket;
  private final InstantSource clock;

  Presigning(ClientKeys keys, URI origin, String bucket, InstantSource clock) {
    this.keys = keys;
    this.origin = origin;
    this.bucket = bucket;
    this.clock = clock;
  }

  SignedRequest sign(
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> query,
      Lifetime lifetime) {
    return sign(keys.current(), method, key, headers, query, lifetime);
  }

  /** What signs next. */
  ClientKeys.Key key() {
    return keys.current();
  }

  SignedRequest sign(
      ClientKeys.Key signing,
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> query,
      Lifetime lifetime) {
    Instant now = clock.instant();
    SignedUrl signed =
        signing
            .signer()
            .url(
                new UrlRequest(
                    method.name(),
                    origin,
                    "/" + bucket + "/" + key,
                    headers,
                    query,
                    signing.cut(lifetime, now).value()),
                now);
    Map<String, String> sent = new LinkedHashMap<>(headers);
    sent.remove(LENGTH);
    return new SignedRequest(method, signed.uri(), sent, signing.first(signed.expiresAt()));
  }
}
