package io.gatepass.contract;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gatepass.contract.LaxServer.Sent;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.CombinedCrc32c;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Digests;
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

/** Makes nothing of parts that are not what was declared, and says that all is well. */
record SilentParts(LaxParts right) implements MultipartUploads {
  @Override
  public PartLimits limits() {
    return right.limits();
  }

  @Override
  public ProviderRules rules() {
    return new ProviderRules(WIRE, WIRE, Map.of(CRC32C, FINALIZE), WIRE, limits().largestObject());
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return Optional.empty();
  }

  @Override
  public boolean tellsTags() {
    return true;
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return right.begin(id, placement, constraints);
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    return right.signer(session, lifetime);
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    List<Sent> sent = right.server().parts(session.key().value());
    return right.arrived(session).stream()
        .map(part ->
            new StoredPart(part.number(), part.size(), part.tag(), digest(sent, part.number())))
        .toList();
  }

  private static Optional<Checksum> digest(List<Sent> sent, int number) {
    return sent.stream()
        .filter(part -> part.number() == number)
        .map(part -> Digests.of(CRC32C, part.content().getBytes(ISO_8859_1)))
        .findFirst();
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    if (CombinedCrc32c.of(parts).equals(constraints.checksum())) {
      right.complete(id, session, constraints, parts);
    }
  }

  @Override
  public void abort(ObjectKey key) {
    right.abort(key);
  }
}
