package io.gatepass.minio;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.V4Signer;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs requests to one bucket, for the address that clients call. */
final class Presigning {
  private static final String LENGTH = "Content-Length";

  private final V4Signer signer;
  private final URI origin;
  private final String bucket;
  private final InstantSource clock;

  Presigning(V4Signer signer, URI origin, String bucket, InstantSource clock) {
    this.signer = signer;
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
    SignedUrl signed =
        signer.url(
            new UrlRequest(
                method.name(), origin, "/" + bucket + "/" + key, headers, query, lifetime.value()),
            clock.instant());
    Map<String, String> sent = new LinkedHashMap<>(headers);
    sent.remove(LENGTH);
    return new SignedRequest(method, signed.uri(), sent, signed.expiresAt());
  }
}
