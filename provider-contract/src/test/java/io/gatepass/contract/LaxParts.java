package io.gatepass.contract;

import static java.util.stream.Collectors.joining;

import io.gatepass.contract.LaxServer.Kept;
import io.gatepass.contract.LaxServer.Sent;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows keys alone and no sessions, lists one page, takes whatever is there, and ends nothing. */
record LaxParts(LaxServer server, Enforcement claimed) implements MultipartUploads {
  private static final int PAGE = 1000;

  @Override
  public PartLimits limits() {
    ByteCount most = new ByteCount(1L << 30);
    return new PartLimits(new ByteCount(1), most, 10_000, most, true, Optional.empty());
  }

  @Override
  public ProviderRules rules() {
    return LaxProvider.claiming(claimed);
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return Optional.of(new PartDigest(ChecksumAlgorithm.MD5, false));
  }

  @Override
  public boolean tellsTags() {
    return true;
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return new PartSession(placement.uploadKey(), id.toString());
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    URI uri = server.uri().resolve("/" + session.key() + "?uploadId=" + session.id());
    return new LaxSigner(uri, Instant.now().plus(lifetime.value()));
  }

  private record LaxSigner(URI uri, Instant expiresAt) implements PartSigner {
    @Override
    public SignedRequest sign(Part part, Optional<Checksum> digest) {
      Map<String, String> headers =
          digest.map(checksum -> Map.of("Digest", checksum.value())).orElse(Map.of());
      String url = uri + "&partNumber=" + part.number() + "&expires=900&sig=abc";
      return new SignedRequest(HttpMethod.PUT, url, headers, expiresAt);
    }
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    return server.parts(session.key().value()).stream()
        .sorted(Comparator.comparingInt(Sent::number))
        .map(LaxParts::listed)
        .limit(PAGE)
        .toList();
  }

  private static StoredPart listed(Sent part) {
    ByteCount size = new ByteCount(part.content().length());
    return new StoredPart(part.number(), size, new EntityTag("same"), Optional.empty());
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    String key = session.key().value();
    String whole =
        server.parts(key).stream()
            .sorted(Comparator.comparingInt(Sent::number))
            .map(Sent::content)
            .collect(joining());
    Optional<String> bound = Optional.of(id.toString());
    server.objects().put(key, new Kept(whole, constraints.type().value(), bound));
  }

  @Override
  public void abort(ObjectKey key) {
    server.objects().remove(key.value());
  }
}
