package io.gatepass.s3;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The session of one copy. What is open at the target is an earlier or another worker's copy of the
 * same content, for the key belongs to one upload and no client can open a session there: whoever
 * comes goes on with it.
 */
final class CopySession {
  private final Bucket bucket;
  private final PartSessions sessions;
  private final PartList parts;
  private final OpenSessions open;
  private final Looks looks;

  CopySession(
      Bucket bucket, PartSessions sessions, PartList parts, OpenSessions open, Looks looks) {
    this.bucket = bucket;
    this.sessions = sessions;
    this.parts = parts;
    this.open = open;
    this.looks = looks;
  }

  /** Copies what is missing. */
  @FunctionalInterface
  interface Rest {

    /**
     * Returns all parts, also those that were there.
     *
     * @param there by their numbers
     * @throws StorageException.Unavailable when there was not time enough for all
     */
    List<StoredPart> copied(PartSession session, Map<Integer, StoredPart> there);
  }

  void copy(StoredObject source, ObjectKey target, Rest rest) {
    PartSession session =
        open.at(target).stream()
            .findFirst()
            .orElseGet(() ->
                sessions.begin(target, source.contentType(), source.uploadId(), request -> {}));
    try {
      // Looked at with a session open: a copy that is completed later ends it.
      if (looks.find(target).isPresent()) {
        throw beaten();
      }
      sessions.complete(session, rest.copied(session, there(session)));
    } catch (StorageException.Missing | StorageException.Conflict failed) {
      end(session, failed);
      throw meant(source, target, failed);
    } catch (StorageException.Misconfigured | StorageException.Unexpected failed) {
      end(session, failed);
      throw failed;
    }
    open.endAll(target);
  }

  private Map<Integer, StoredPart> there(PartSession session) {
    Map<Integer, StoredPart> there = new HashMap<>();
    parts.of(session).forEach(part -> there.put(part.number(), part));
    return there;
  }

  /** A session also ends, or its parts change, because another worker is at the same copy. */
  private StorageException meant(StoredObject source, ObjectKey target, StorageException failed) {
    if (looks.find(target).isPresent()) {
      return beaten();
    }
    return looks
        .find(source.ref().key())
        .filter(now -> now.ref().equals(source.ref()))
        .<StorageException>map(unchanged ->
            new StorageException.Unavailable(
                bucket
                    .errors()
                    .message(Operation.COPY, "its session has ended. Repeating later may help."),
                null,
                null))
        .orElse(failed);
  }

  private StorageException beaten() {
    return new StorageException.Conflict(
        bucket.errors().message(Operation.COPY, "another copy was first."), null);
  }

  private void end(PartSession session, StorageException failed) {
    try {
      open.end(session);
    } catch (StorageException left) {
      failed.addSuppressed(left);
    }
  }
}
