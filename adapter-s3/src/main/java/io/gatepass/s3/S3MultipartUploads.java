package io.gatepass.s3;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;

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
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/** The multipart uploads of S3. */
final class S3MultipartUploads implements MultipartUploads {
  private final PartRules rules;
  private final PartSigning signing;
  private final PartSessions sessions;
  private final PartList list;
  private final OpenSessions open;

  S3MultipartUploads(
      PartRules rules,
      PartSigning signing,
      PartSessions sessions,
      PartList list,
      OpenSessions open) {
    this.rules = rules;
    this.signing = signing;
    this.sessions = sessions;
    this.list = list;
    this.open = open;
  }

  @Override
  public PartLimits limits() {
    return rules.limits();
  }

  @Override
  public ProviderRules rules() {
    return rules.rules();
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return rules.digest(constraints);
  }

  @Override
  public boolean tellsTags() {
    return true;
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return sessions.begin(
        placement.uploadKey(),
        constraints.type().value(),
        Optional.of(id.toString()),
        constraints.declares(CRC32C) ? S3MultipartUploads::withDigest : request -> {});
  }

  /** Servers that pass over the type tell no digest of the whole, but those of the parts. */
  private static void withDigest(CreateMultipartUploadRequest.Builder request) {
    request.checksumAlgorithm(ChecksumAlgorithm.CRC32_C).checksumType(ChecksumType.FULL_OBJECT);
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    return signing.of(session, lifetime);
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    return list.of(session);
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    sessions.complete(session, parts);
  }

  @Override
  public void abort(ObjectKey key) {
    open.endAll(key);
  }
}
