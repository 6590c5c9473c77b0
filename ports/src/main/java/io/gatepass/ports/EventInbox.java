package io.gatepass.ports;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.UploadId;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers which events were heard, and wakes what waits for them. Every method is one transaction
 * and throws {@link RepositoryUnavailable} when the database cannot be asked; then repeating is
 * safe.
 */
public interface EventInbox {

  /** What an event led to. */
  enum Noted {
    /** An upload is due for a look. */
    WOKE,
    /** It was noted before. */
    DUPLICATE,
    /** No upload waits for bytes under that key, so nothing was written. */
    UNKNOWN
  }

  /**
   * Notes the event unless it was noted before, and makes the upload due whose clients write under
   * that key of that store, if it is still to be settled.
   */
  Noted note(StoreName store, StorageEvent.Arrived event, Instant now);

  /** A file that is ready, and the content that was verified. */
  record Kept(UploadId upload, ObjectRef object) {}

  /** The ready upload that is kept under that key; changes nothing. */
  Optional<Kept> kept(StoreName store, ObjectKey key);

  /**
   * Forgets the oldest events that were noted before then.
   *
   * @param limit most rows, from 1 to 10,000
   * @return how many were forgotten
   */
  int forget(Instant before, int limit);
}
