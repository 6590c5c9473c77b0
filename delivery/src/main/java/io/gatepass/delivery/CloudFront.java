package io.gatepass.delivery;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.BoundDownloadSigner;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FolderSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedFolder;
import io.gatepass.ports.SignedRequest;
import java.net.Inet4Address;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Amazon's CloudFront, by its "Create a signed URL using a canned policy", "... using a custom
 * policy" and "Set signed cookies using a custom policy".
 */
record CloudFront(Base base, CloudFrontKey key, Until until, DownloadSigner store)
    implements SigningCdn, FolderSigner {

  @Override
  public Optional<FolderSigner> folders() {
    return Optional.of(this);
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    Instant end = until.of(lifetime);
    String resource = resource(object, delivery);
    CloudFrontPolicy canned = CloudFrontPolicy.until(resource, end);
    return request(resource + "&Expires=" + end.getEpochSecond() + "&" + proof(canned), end);
  }

  /** CloudFront compares addresses of IPv4 alone. */
  @Override
  public Optional<BoundDownloadSigner> bound() {
    return Optional.of((object, delivery, lifetime, reader) ->
        reader instanceof Inet4Address address
            ? Optional.of(signGet(object, delivery, lifetime, address))
            : Optional.empty());
  }

  private SignedRequest signGet(
      ObjectRef object, Delivery delivery, Lifetime lifetime, Inet4Address reader) {
    Instant end = until.of(lifetime);
    String resource = resource(object, delivery);
    CloudFrontPolicy custom =
        CloudFrontPolicy.until(resource, end, reader.getHostAddress() + "/32");
    return request(resource + "&Policy=" + custom.encoded() + "&" + proof(custom), end);
  }

  @Override
  public SignedFolder signFolder(String folder, Lifetime lifetime) {
    Instant end = until.of(lifetime);
    String uri = base.below(folder);
    CloudFrontPolicy custom = CloudFrontPolicy.until(uri + "*", end);
    Map<String, String> cookies = new LinkedHashMap<>();
    cookies.put("CloudFront-Policy", custom.encoded());
    Map<String, String> parts = signed(custom);
    parts.forEach((name, value) -> cookies.put("CloudFront-" + name, value));
    return new SignedFolder(
        URI.create(uri), cookies, "Policy=" + custom.encoded() + "&" + joined(parts), end);
  }

  /** A distribution that passes both on gets what a reader sees; see the documentation. */
  private String resource(ObjectRef object, Delivery delivery) {
    return base.of(object.key())
        + "?response-content-disposition="
        + escaped(delivery.disposition().header())
        + "&response-content-type="
        + escaped(delivery.servedAs().value());
  }

  private String proof(CloudFrontPolicy policy) {
    return joined(signed(policy));
  }

  private Map<String, String> signed(CloudFrontPolicy policy) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("Signature", key.sign(policy.text()));
    parts.put("Key-Pair-Id", key.id());
    switch (key.hash()) {
      case SHA256 -> parts.put("Hash-Algorithm", key.hash().name());
      case SHA1 -> {
        // What CloudFront takes it for where nothing is said.
      }
    }
    return parts;
  }

  private static String joined(Map<String, String> parts) {
    StringBuilder query = new StringBuilder();
    parts.forEach((name, value) ->
        query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value));
    return query.toString();
  }

  /** As viewers send it and CloudFront sees it: nothing is left that anybody would write anew. */
  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  private static SignedRequest request(String uri, Instant end) {
    return new SignedRequest(HttpMethod.GET, URI.create(uri), Map.of(), end);
  }
}
