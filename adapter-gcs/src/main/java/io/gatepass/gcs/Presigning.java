package io.gatepass.gcs;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.LengthRange;
import io.gatepass.signing.PostPolicy;
import io.gatepass.signing.SignedPolicy;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.V4Signer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Signs for the bucket's path on the host that clients are sent to. */
final class Presigning {
  private final Signatories signatories;
  private final URI origin;
  private final String bucket;
  private final InstantSource clock;

  Presigning(Signatories signatories, GcsSettings settings, InstantSource clock) {
    this.signatories = signatories;
    this.origin = settings.publicEndpoint();
    this.bucket = settings.bucket();
    this.clock = clock;
  }

  SignedRequest put(ObjectKey key, Map<String, String> headers, Lifetime lifetime) {
    return sign(HttpMethod.PUT, key, headers, headers, Map.of(), lifetime);
  }

  /** Clients do not set the length: it follows from what they send. */
  SignedRequest part(
      ObjectKey key,
      Map<String, String> headers,
      Optional<Long> length,
      Map<String, String> query,
      Lifetime lifetime) {
    Map<String, String> bound = new TreeMap<>(headers);
    length.ifPresent(bytes -> bound.put("Content-Length", Long.toString(bytes)));
    return sign(HttpMethod.PUT, key, headers, bound, query, lifetime);
  }

  SignedRequest get(ObjectKey key, Map<String, String> query, Lifetime lifetime) {
    return sign(HttpMethod.GET, key, Map.of(), Map.of(), query, lifetime);
  }

  SignedForm form(ObjectKey key, LengthRange size, Map<String, String> fields, Lifetime lifetime) {
    Signatory signatory = signatories.get();
    PostPolicy policy =
        new PostPolicy(
            bucket, key.value(), Optional.of(size), fields, signatory.cut(lifetime).value());
    SignedPolicy signed = new V4Signer(signatory.credential()).policy(policy, clock.instant());
    return new SignedForm(origin.resolve("/" + bucket + "/"), signed.fields(), signed.expiresAt());
  }

  private SignedRequest sign(
      HttpMethod method,
      ObjectKey key,
      Map<String, String> headers,
      Map<String, String> bound,
      Map<String, String> query,
      Lifetime lifetime) {
    Signatory signatory = signatories.get();
    UrlRequest request =
        new UrlRequest(
            method.name(),
            origin,
            "/" + bucket + "/" + key,
            bound,
            query,
            signatory.cut(lifetime).value());
    SignedUrl signed = new V4Signer(signatory.credential()).url(request, clock.instant());
    return new SignedRequest(method, signed.uri(), headers, signed.expiresAt());
  }
}
