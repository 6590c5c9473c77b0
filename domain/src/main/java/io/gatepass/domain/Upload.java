package io.gatepass.domain;

import java.time.Instant;
import java.util.List;

/**
 * One upload, in the state it is in. States carry different data, so a move that makes no sense
 * does not compile; {@link Lifecycle} decides for every state and event.
 *
 * <pre>
 * pending --look: arrived--> uploaded --verified--> ready --delete--> deleted
 *    |                          '----rejected----> failed
 *    |--expired, nothing there--> orphaned
 *    '--client gives up---------> aborted
 * </pre>
 */
public sealed interface Upload {
  UploadTerms terms();

  /** Until when some signed upload request may still write to this upload's key. */
  Instant lastSignedExpiry();

  /** When this state was entered. */
  Instant since();

  default UploadStatus status() {
    return switch (this) {
      case Pending ignored -> UploadStatus.PENDING;
      case Uploaded ignored -> UploadStatus.UPLOADED;
      case Ready ignored -> UploadStatus.READY;
      case Failed ignored -> UploadStatus.FAILED;
      case Orphaned ignored -> UploadStatus.ORPHANED;
      case Aborted ignored -> UploadStatus.ABORTED;
      case Deleted ignored -> UploadStatus.DELETED;
    };
  }

  /** Ended without a file: whatever lies under its keys must go. */
  sealed interface Gone extends Upload {}

  record Pending(UploadTerms terms, Instant lastSignedExpiry) implements Upload {
    @Override
    public Instant since() {
      return terms.createdAt();
    }

    /** A request was signed that works until then. */
    public Pending signedUntil(Instant expiry) {
      return expiry.isAfter(lastSignedExpiry) ? new Pending(terms, expiry) : this;
    }

    public boolean isExpired(Instant now) {
      return !now.isBefore(terms.expiresAt());
    }

    Uploaded arrived(StoredObject found, Instant now) {
      return new Uploaded(terms, lastSignedExpiry, found.ref(), found.size(), now);
    }
  }

  record Uploaded(
      UploadTerms terms, Instant lastSignedExpiry, ObjectRef object, ByteCount size, Instant since)
      implements Upload {
    Ready accepted(ObjectRef kept, ChecksumStatus checksum, Instant now) {
      return new Ready(terms, lastSignedExpiry, kept, size, checksum, now);
    }

    Failed rejected(List<Violation> violations, Instant now) {
      return new Failed(terms, lastSignedExpiry, violations, now);
    }
  }

  record Ready(
      UploadTerms terms,
      Instant lastSignedExpiry,
      ObjectRef object,
      ByteCount size,
      ChecksumStatus checksum,
      Instant since)
      implements Upload {}

  record Failed(
      UploadTerms terms, Instant lastSignedExpiry, List<Violation> violations, Instant since)
      implements Gone {
    public Failed {
      violations = List.copyOf(violations);
    }
  }

  record Orphaned(UploadTerms terms, Instant lastSignedExpiry, Instant since) implements Gone {}

  record Aborted(UploadTerms terms, Instant lastSignedExpiry, Instant since) implements Gone {}

  record Deleted(UploadTerms terms, Instant lastSignedExpiry, Instant since) implements Gone {}
}
