package io.gatepass.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** One upload in every state, created at {@link #CREATED} and open until {@link #EXPIRES}. */
final class Samples {
  static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");
  static final Instant EXPIRES = CREATED.plus(Duration.ofHours(24));
  static final Instant SIGNED_UNTIL = CREATED.plus(Duration.ofMinutes(15));
  static final UploadId ID = UploadId.at(CREATED, new SplittableRandom(1));
  static final ObjectKey KEY = new ObjectKey("t/acme/" + ID + ".png");
  static final ObjectRef OBJECT = new ObjectRef(KEY, new EntityTag("abc"), Optional.empty());
  static final ByteCount SIZE = new ByteCount(5);
  static final ContentType PNG = new ContentType("image/png");
  static final Violation TOO_SHORT = new Violation("size_mismatch", "Stored are 4 bytes.");

  private Samples() {}

  static Constraints constraints(Optional<Checksum> checksum) {
    return new Constraints(new SizeLimit.Exactly(SIZE), PNG, checksum);
  }

  static UploadTerms terms() {
    return terms(new Placement(KEY, Optional.empty()), constraints(Optional.empty()));
  }

  static UploadTerms terms(Placement placement, Constraints constraints) {
    return terms(placement, constraints, new Transfer.Put());
  }

  /** At the key that is served. */
  static UploadTerms sentInParts() {
    return sentInParts(new PartPlan.Open());
  }

  static UploadTerms sentInParts(PartPlan plan) {
    return terms(
        new Placement(KEY, Optional.empty()),
        constraints(Optional.empty()),
        new Transfer.Multipart(plan));
  }

  /** Of any size up to a limit. */
  static UploadTerms open(Transfer transfer) {
    return terms(
        new Placement(KEY, Optional.empty()),
        new Constraints(new SizeLimit.AtMost(SIZE), new ContentType("image/png"), Optional.empty()),
        transfer);
  }

  private static UploadTerms terms(
      Placement placement, Constraints constraints, Transfer transfer) {
    return new UploadTerms(
        ID,
        "acme",
        "ann",
        PolicyName.DEFAULT,
        new StoreName("main"),
        new StoreIdentity("s3:media"),
        placement,
        new FileName("cat.png"),
        constraints,
        transfer,
        new Enforced(Enforcement.WIRE, Enforcement.WIRE, Optional.empty(), Enforcement.WIRE),
        Metadata.NONE,
        CREATED,
        EXPIRES,
        Optional.empty());
  }

  static StoredObject stored() {
    return stored(SIZE, "image/png", Optional.of(ID.toString()), Set.of(), Map.of());
  }

  static StoredObject stored(
      ByteCount size,
      String type,
      Optional<String> uploadId,
      Set<String> foreign,
      Map<ChecksumAlgorithm, Checksum> checksums) {
    return new StoredObject(OBJECT, size, type, uploadId, foreign, checksums);
  }

  static Upload in(UploadStatus status) {
    return in(status, terms(), CREATED.plusSeconds(60));
  }

  static Upload in(UploadStatus status, UploadTerms terms, Instant since) {
    Instant signed = SIGNED_UNTIL;
    return switch (status) {
      case PENDING -> new Upload.Pending(terms, signed);
      case UPLOADED -> new Upload.Uploaded(terms, signed, OBJECT, SIZE, since);
      case READY ->
          new Upload.Ready(terms, signed, OBJECT, SIZE, ChecksumStatus.UNAVAILABLE, since);
      case FAILED -> new Upload.Failed(terms, signed, List.of(TOO_SHORT), since);
      case ORPHANED -> new Upload.Orphaned(terms, signed, since);
      case ABORTED -> new Upload.Aborted(terms, signed, since);
      case DELETED -> new Upload.Deleted(terms, signed, Optional.of(OBJECT), since);
    };
  }
}
