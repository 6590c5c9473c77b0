package io.gatepass.contract;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gets wrong what even a lax store does right: limits, headers, and what there is of a file. */
record WrongParts(MultipartUploads right) implements MultipartUploads {
  @Override
  public PartLimits limits() {
    ByteCount few = new ByteCount(2048);
    return new PartLimits(few, few, 3, few, false, Optional.empty());
  }

  @Override
  public ProviderRules rules() {
    return right.rules();
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return right.digest(constraints);
  }

  @Override
  public boolean tellsTags() {
    return right.tellsTags();
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return right.begin(id, placement, constraints);
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    return new WrongSigner(right.signer(session, lifetime));
  }

  private record WrongSigner(PartSigner right) implements PartSigner {
    @Override
    public Instant expiresAt() {
      return right.expiresAt();
    }

    @Override
    public SignedRequest sign(Part part, Optional<Checksum> digest) {
      SignedRequest signed = right.sign(part, digest);
      return new SignedRequest(
          signed.method(), signed.url(), Map.of("Origin", "here"), signed.expiresAt());
    }
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    return right.arrived(session).stream().skip(1).toList();
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    right.complete(id, session, constraints, parts);
  }

  @Override
  public void abort(ObjectKey key) {
    right.abort(key);
  }
}
