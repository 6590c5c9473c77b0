package io.gatepass.gcs;

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
import io.gatepass.ports.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Multipart uploads of the XML API. Complete knows no precondition there and replaces what lies
 * under the key: the key belongs to one upload, and nobody but the gateway can complete.
 */
final class GcsMultipartUploads implements MultipartUploads {
  private static final int ROUNDS = 10;
  private static final PartDigest MD5 = new PartDigest(ChecksumAlgorithm.MD5, false);

  private final Sessions sessions;
  private final Presigning presigning;
  private final GcsErrors errors;

  GcsMultipartUploads(Sessions sessions, Presigning presigning, GcsErrors errors) {
    this.sessions = sessions;
    this.presigning = presigning;
    this.errors = errors;
  }

  @Override
  public PartLimits limits() {
    return Rules.PARTS;
  }

  @Override
  public ProviderRules rules() {
    return Rules.MULTIPART;
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return Optional.of(MD5);
  }

  @Override
  public boolean tellsTags() {
    return true;
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return sessions.open(
        placement.uploadKey(),
        constraints.type().value(),
        Map.of(StoredObjects.UPLOAD_ID, id.toString()));
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    return new PartSeries(
        presigning.series(session.key(), Map.of("uploadId", session.id()), "partNumber", lifetime));
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    return sessions.parts(session);
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    sessions.complete(session, parts);
  }

  @Override
  public void abort(ObjectKey key) {
    for (int round = 0; round < ROUNDS; round++) {
      List<PartSession> open = sessions.at(key);
      if (open.isEmpty()) {
        return;
      }
      open.forEach(sessions::abort);
    }
    throw new StorageException.Unavailable(
        errors.message(Operation.ABORT, "sessions are still listed."), null, null);
  }
}
