package io.gatepass.embedded;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.ProviderRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts as this server takes them.
 *
 * @param gateway opens and ends sessions
 * @param clients signs with the key that may only create
 */
record EmbeddedParts(MultipartUploads gateway, MultipartUploads clients)
    implements MultipartUploads {
  /** Says of a part that there is a digest. The server computes it itself and reads no value. */
  private static final Checksum ANY = new Checksum(CRC32C, "AAAAAA==");

  @Override
  public PartLimits limits() {
    return gateway.limits();
  }

  @Override
  public ProviderRules rules() {
    return new ProviderRules(WIRE, WIRE, Map.of(CRC32C, FINALIZE), WIRE, limits().largestObject());
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return gateway.digest(constraints);
  }

  @Override
  public boolean tellsTags() {
    return gateway.tellsTags();
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return gateway.begin(id, placement, constraints);
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    return clients.signer(session, lifetime);
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    return gateway.arrived(session);
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    gateway.complete(
        id,
        session,
        constraints,
        constraints.declares(CRC32C)
            ? parts.stream().map(EmbeddedParts::withDigest).toList()
            : parts);
  }

  private static StoredPart withDigest(StoredPart part) {
    return new StoredPart(part.number(), part.size(), part.tag(), Optional.of(ANY));
  }

  @Override
  public void abort(ObjectKey key) {
    gateway.abort(key);
  }
}
