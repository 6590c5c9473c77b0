package io.gatepass.gcs;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.LengthRange;
import io.gatepass.signing.Origin;
import io.gatepass.signing.PostPolicy;
import io.gatepass.signing.SignedPolicy;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.UrlSeries;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Signs for the bucket's path on the host that clients are sent to. */
final class Presigning {
  private final Signatories signatories;
  private final Origin origin;
  private final String bucket;
  private final InstantSource clock;

  Presigning(Signatories signatories, GcsSettings settings, InstantSource clock) {
    this.signatories = signatories;
    this.origin = new Origin(settings.publicEndpoint());
    this.bucket = settings.bucket();
    this.clock = clock;
  }

  SignedRequest put(ObjectKey key, Map<String, String> headers, Lifetime lifetime) {
    return sign(HttpMethod.PUT, key, headers, Map.of(), lifetime);
  }

  /** Writes that differ in one parameter and their headers, all signed at one moment. */
  UrlSeries series(ObjectKey key, Map<String, String> query, String parameter, Lifetime lifetime) {
    Signatory signatory = signatories.get();
    return signatory
        .signer()
        .series(
            request(HttpMethod.PUT, key, Map.of(), query, signatory.cut(lifetime)),
            parameter,
            clock.instant());
  }

  SignedRequest get(ObjectKey key, Map<String, String> query, Lifetime lifetime) {
    return sign(HttpMethod.GET, key, Map.of(), query, lifetime);
  }

  SignedForm form(ObjectKey key, LengthRange size, Map<String, String> fields, Lifetime lifetime) {
    Signatory signatory = signatories.get();
    PostPolicy policy =
        new PostPolicy(
            bucket, key.value(), Optional.of(size), fields, signatory.cut(lifetime).value());
    SignedPolicy signed = signatory.signer().policy(policy, clock.instant());
    return new SignedForm(
        origin.uri().resolve("/" + bucket + "/"), signed.fields(), signed.expiresAt());
  }

  private SignedRequest sign(
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> query,
      Lifetime lifetime) {
    Signatory signatory = signatories.get();
    SignedUrl signed =
        signatory
            .signer()
            .url(request(method, key, headers, query, signatory.cut(lifetime)), clock.instant());
    return new SignedRequest(method, signed.url(), headers, signed.expiresAt());
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
