package io.gatepass.minio;

import io.gatepass.domain.ChecksumAlgorithm;
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

/** MinIO's multipart uploads. */
final class MinioMultipartUploads implements MultipartUploads {
  private final PartSigning signing;
  private final PartSessions sessions;
  private final PartList list;

  MinioMultipartUploads(PartSigning signing, PartSessions sessions, PartList list) {
    this.signing = signing;
    this.sessions = sessions;
    this.list = list;
  }

  @Override
  public PartLimits limits() {
    return KnownRules.PART_LIMITS;
  }

  @Override
  public ProviderRules rules() {
    return KnownRules.PARTS;
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return Optional.of(
        constraints.declares(ChecksumAlgorithm.CRC32C)
            ? new PartDigest(ChecksumAlgorithm.CRC32C, true)
            : new PartDigest(ChecksumAlgorithm.MD5, false));
  }

  @Override
  public boolean tellsTags() {
    return true;
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return sessions.begin(id, placement.uploadKey(), constraints);
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
    sessions.abort(key);
  }
}
