package io.gatepass.s3;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.UrlRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs requests to one bucket. */
final class Presigning {
  private static final String LENGTH = "Content-Length";

  private final URI bucket;
  private final Signing signing;

  Presigning(URI bucket, Signing signing) {
    this.bucket = bucket;
    this.signing = signing;
  }

  /** Signs the write with all these headers. */
  SignedRequest put(ObjectKey key, Map<String, String> headers, Lifetime lifetime) {
    return put(key, headers, Map.of(), lifetime);
  }

  SignedRequest put(
      ObjectKey key, Map<String, String> headers, Map<String, String> query, Lifetime lifetime) {
    return sign(HttpMethod.PUT, key, headers, query, lifetime);
  }

  SignedRequest get(ObjectKey key, Map<String, String> query, Lifetime lifetime) {
    return sign(HttpMethod.GET, key, Map.of(), query, lifetime);
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
          SignedUrl signed =
              signer.url(
                  new UrlRequest(
                      method.name(),
                      bucket.resolve("/"),
                      bucket.getPath() + key,
                      headers,
                      query,
                      lives.value()),
                  moment.now());
          Map<String, String> sent = new LinkedHashMap<>(headers);
          sent.remove(LENGTH);
          return new SignedRequest(method, signed.uri(), sent, moment.first(signed.expiresAt()));
        });
  }
}
