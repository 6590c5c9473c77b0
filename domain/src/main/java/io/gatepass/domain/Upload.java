package io.gatepass.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One upload, in the state it is in. States carry different data, so a move that makes no sense
 * does not compile; {@link Lifecycle} decides for every state and event.
 *
 * <pre>
 * pending --look: arrived--> uploaded --verified--> ready --delete--> deleted
 *    |                          '----rejected----> failed
 *    |--parts lost or spoiled---> failed
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

  /** The keys under which nothing may lie: all at an end without a file, else what was staged. */
  default Stream<ObjectKey> mustBeEmpty() {
    return switch (this) {
      case Pending pending -> Stream.of();
      case Uploaded uploaded -> Stream.of();
      case Ready ready -> ready.terms().placement().staging().stream();
      case Gone gone -> gone.terms().placement().all();
    };
  }

  /** Ended without a file: whatever lies under its keys must go. */
  sealed interface Gone extends Upload {}

  /**
   * Waiting for bytes.
   *
   * @param session where parts are sent to; absent as well while the store has not been asked yet
   * @param signedAt when the request that sends it whole was signed last; at creation, for parts
   */
  record Pending(
      UploadTerms terms, Instant lastSignedExpiry, Optional<PartSession> session, Instant signedAt)
      implements Upload {
    public Pending(UploadTerms terms, Instant lastSignedExpiry) {
      this(terms, lastSignedExpiry, Optional.empty(), terms.createdAt());
    }

    @Override
    public Instant since() {
      return terms.createdAt();
    }

    /** A request was signed that works until then. */
    public Pending signedUntil(Instant expiry) {
      return expiry.isAfter(lastSignedExpiry)
          ? new Pending(terms, expiry, session, signedAt)
          : this;
    }

    /** The request that sends it whole was signed, and works until then. */
    public Pending signed(Instant now, Instant expiry) {
      return new Pending(terms, lastSignedExpiry, session, now).signedUntil(expiry);
    }

    /** The store has opened a session for its parts. */
    public Pending sendingTo(PartSession opened) {
      return new Pending(terms, lastSignedExpiry, Optional.of(opened), signedAt);
    }

    public boolean isExpired(Instant now) {
      return !now.isBefore(terms.expiresAt());
    }

    Failed unusable(List<Violation> violations, Instant now) {
      return new Failed(terms, lastSignedExpiry, violations, now);
    }

    Uploaded arrived(StoredObject found, Instant now) {
      return new Uploaded(terms, lastSignedExpiry, found.ref(), found.size(), now);
    }
  }

  /**
   * Bytes have arrived and are being verified.
   *
   * @param waiting what keeps them from being ready, where that is more than a moment
   */
  record Uploaded(
      UploadTerms terms,
      Instant lastSignedExpiry,
      ObjectRef object,
      ByteCount size,
      Instant since,
      Optional<Waiting> waiting)
      implements Upload {
    public Uploaded(
        UploadTerms terms,
        Instant lastSignedExpiry,
        ObjectRef object,
        ByteCount size,
        Instant since) {
      this(terms, lastSignedExpiry, object, size, since, Optional.empty());
    }

    public Uploaded waitingFor(Waiting what) {
      return new Uploaded(terms, lastSignedExpiry, object, size, since, Optional.of(what));
    }

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

  /**
   * Was ready once.
   *
   * @param object what downloads served; a store that keeps versions may hold it where a look at
   *     its key no longer shows it. Absent where nobody remembers it
   */
  record Deleted(
      UploadTerms terms, Instant lastSignedExpiry, Optional<ObjectRef> object, Instant since)
      implements Gone {}
}
