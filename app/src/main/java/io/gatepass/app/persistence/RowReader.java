package io.gatepass.app.persistence;

import static java.util.Objects.requireNonNull;

import io.gatepass.app.persistence.UploadRow.EnforcedColumns;
import io.gatepass.app.persistence.UploadRow.FoundColumns;
import io.gatepass.app.persistence.UploadRow.SizeColumns;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.FileName;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Waiting;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** From a row to the upload, in the state it is in. */
record RowReader(Json json) {

  Upload upload(UploadRow row) {
    UploadTerms terms = terms(row);
    Instant expiry = row.lastSignedExpiry();
    Instant since = row.since();
    return switch (Labels.read(UploadStatus.class, row.status())) {
      case PENDING ->
          new Upload.Pending(
              terms,
              expiry,
              session(row, terms.placement()),
              Optional.ofNullable(row.signedAt()).orElse(terms.createdAt()));
      case UPLOADED ->
          new Upload.Uploaded(
              terms, expiry, object(row.found()), size(row.found()), since, waiting(row));
      case READY ->
          new Upload.Ready(
              terms,
              expiry,
              object(row.found()),
              size(row.found()),
              Labels.read(ChecksumStatus.class, requireNonNull(row.checksumStatus())),
              since);
      case FAILED ->
          new Upload.Failed(
              terms, expiry, json.violations(requireNonNull(row.violations())), since);
      case ORPHANED -> new Upload.Orphaned(terms, expiry, since);
      case ABORTED -> new Upload.Aborted(terms, expiry, since);
      case DELETED -> new Upload.Deleted(terms, expiry, served(row.found()), since);
    };
  }

  private UploadTerms terms(UploadRow row) {
    return new UploadTerms(
        new UploadId(row.id()),
        row.tenant(),
        row.owner(),
        new PolicyName(row.policy()),
        new StoreName(row.store()),
        new StoreIdentity(row.storeIdentity()),
        new Placement(
            new ObjectKey(row.objectKey()),
            Optional.ofNullable(row.stagingKey()).map(ObjectKey::new)),
        new FileName(row.filename()),
        new Constraints(limit(row.size()), new ContentType(row.contentType()), checksum(row)),
        transfer(row),
        enforced(row.enforced()),
        json.metadata(row.metadata()),
        row.createdAt(),
        row.expiresAt(),
        Optional.ofNullable(row.token()).map(TokenId::new));
  }

  private static SizeLimit limit(SizeColumns size) {
    ByteCount bytes = new ByteCount(size.bytes());
    return size.kind().equals("exactly")
        ? new SizeLimit.Exactly(bytes)
        : new SizeLimit.AtMost(bytes);
  }

  private static Optional<Checksum> checksum(UploadRow row) {
    return Optional.ofNullable(row.checksumAlgorithm())
        .map(label -> Labels.read(ChecksumAlgorithm.class, label))
        .map(algorithm -> new Checksum(algorithm, requireNonNull(row.checksumValue())));
  }

  private static Transfer transfer(UploadRow row) {
    return switch (Labels.read(TransferKind.class, row.transfer())) {
      case PUT -> new Transfer.Put();
      case FORM -> new Transfer.Form(Optional.ofNullable(row.redirect()).map(URI::create));
      case MULTIPART -> new Transfer.Multipart(plan(row));
    };
  }

  private static PartPlan plan(UploadRow row) {
    return row.partSize() == null
        ? new PartPlan.Open()
        : new PartPlan.Planned(new ByteCount(row.size().bytes()), new ByteCount(row.partSize()));
  }

  private static Optional<PartSession> session(UploadRow row, Placement placement) {
    return Optional.ofNullable(row.session()).map(id -> new PartSession(placement.uploadKey(), id));
  }

  private static Enforced enforced(EnforcedColumns enforced) {
    return new Enforced(
        enforcement(enforced.size()),
        enforcement(enforced.contentType()),
        Optional.ofNullable(enforced.checksum()).map(RowReader::enforcement),
        enforcement(enforced.writeOnce()));
  }

  private static Enforcement enforcement(String label) {
    return Labels.read(Enforcement.class, label);
  }

  /** Older rows forgot it. */
  private static Optional<ObjectRef> served(FoundColumns found) {
    return found.key() == null ? Optional.empty() : Optional.of(object(found));
  }

  private static ObjectRef object(FoundColumns found) {
    return new ObjectRef(
        new ObjectKey(requireNonNull(found.key())),
        new EntityTag(requireNonNull(found.tag())),
        Optional.ofNullable(found.version()));
  }

  private static Optional<Waiting> waiting(UploadRow row) {
    return Optional.ofNullable(row.waiting()).map(label -> Labels.read(Waiting.class, label));
  }

  private static ByteCount size(FoundColumns found) {
    return new ByteCount(requireNonNull(found.size()));
  }
}
