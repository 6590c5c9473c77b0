package io.gatepass.s3;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.StorageException;
import java.util.List;

/** Finds sessions by their key, and ends them. */
final class OpenSessions {
  private static final int LOOKS = 5;

  private final Bucket bucket;
  private final PartList parts;

  OpenSessions(Bucket bucket, PartList parts) {
    this.bucket = bucket;
    this.parts = parts;
  }

  void endAll(ObjectKey key) {
    for (int look = 0; look < LOOKS; look++) {
      List<PartSession> open = at(key);
      if (open.isEmpty()) {
        bucket.check().require();
        return;
      }
      open.forEach(this::end);
    }
    throw stillOpen();
  }

  /**
   * The first page of what begins with that key, of which its own sessions come first; to end all
   * of them it is to be asked again.
   */
  List<PartSession> at(ObjectKey key) {
    return bucket
        .errors()
        .translated(
            Operation.LIST_SESSIONS,
            () ->
                bucket
                    .client()
                    .listMultipartUploads(list -> list.bucket(bucket.name()).prefix(key.value())))
        .uploads()
        .stream()
        .filter(upload -> key.value().equals(upload.key()))
        .map(upload -> new PartSession(key, upload.uploadId()))
        .toList();
  }

  /** Parts that were on their way may arrive in an ended session, which then is ended again. */
  void end(PartSession session) {
    for (int look = 0; look < LOOKS; look++) {
      try {
        bucket
            .errors()
            .translated(
                Operation.ABORT,
                () ->
                    bucket
                        .client()
                        .abortMultipartUpload(abort ->
                            abort
                                .bucket(bucket.name())
                                .key(session.key().value())
                                .uploadId(session.id())));
        if (parts.of(session).isEmpty()) {
          return;
        }
      } catch (StorageException.Missing ended) {
        bucket.check().require();
        return;
      }
    }
    throw stillOpen();
  }

  private StorageException stillOpen() {
    return new StorageException.Unavailable(
        bucket.errors().message(Operation.ABORT, "parts keep arriving. Repeating later may help."),
        null,
        null);
  }
}
