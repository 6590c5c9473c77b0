package io.gatepass.contract;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Claims the same for every promise, of a server that keeps none. */
record LaxProvider(
    LaxServer server, ObjectStore objects, MultipartUploads multiparts, Enforcement claimed)
    implements StorageProvider, UploadSigner, DownloadSigner {

  @Override
  public SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            constraints.type().value(),
            "Upload-Id",
            id.toString(),
            "Digest",
            constraints.checksum().map(c -> c.value()).orElse("none"));
    return signed(HttpMethod.PUT, placement.uploadKey(), headers, lifetime);
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    return signed(HttpMethod.GET, object.key(), Map.of(), lifetime);
  }

  @Override
  public Optional<EntityTag> tag(ObjectRef object) {
    return Optional.of(object.tag());
  }

  private SignedRequest signed(
      HttpMethod verb, ObjectKey key, Map<String, String> headers, Lifetime lifetime) {
    URI uri = server.uri().resolve("/" + key + "?expires=900&sig=abc&d=attachment&t=text%2Fplain");
    return new SignedRequest(verb, uri, headers, Instant.now().plus(lifetime.value()));
  }

  @Override
  public ProviderRules rules() {
    return claiming(claimed);
  }

  static ProviderRules claiming(Enforcement claimed) {
    return new ProviderRules(
        claimed,
        claimed,
        Map.of(
            ChecksumAlgorithm.MD5, claimed,
            ChecksumAlgorithm.CRC32C, claimed,
            ChecksumAlgorithm.CRC64NVME, claimed,
            ChecksumAlgorithm.SHA256, claimed),
        Enforcement.WIRE,
        new ByteCount(1L << 30));
  }

  @Override
  public StoreIdentity identity() {
    return new StoreIdentity("lax");
  }

  @Override
  public URI clientOrigin() {
    return server.uri();
  }

  @Override
  public UploadSigner uploads() {
    return this;
  }

  @Override
  public Optional<FormSigner> forms() {
    return Optional.empty();
  }

  @Override
  public DownloadSigner downloads() {
    return this;
  }

  @Override
  public StoreSetup setup() {
    return new NoSetup(server.uri());
  }

  @Override
  public void close() {}
}
