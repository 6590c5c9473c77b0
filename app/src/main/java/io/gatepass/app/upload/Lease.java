package io.gatepass.app.upload;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to do unfinished work alone for a while; for one thread. A change of the upload's state
 * ends it.
 */
final class Lease {
  private static final Duration TERM = Duration.ofMinutes(5);
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final UploadRepository uploads;
  private final UploadId id;
  private Instant until;

  private Lease(UploadRepository uploads, UploadId id, Instant until) {
    this.uploads = uploads;
    this.id = id;
    this.until = until;
  }

  /** Empty where another worker has it, or has moved the upload. */
  static Optional<Lease> take(UploadRepository uploads, Upload seen, Intent intent, Instant now) {
    Instant until = now.plus(TERM);
    return uploads.begin(seen, intent, now, until)
        ? Optional.of(new Lease(uploads, seen.terms().id(), until))
        : Optional.empty();
  }

  /** Makes sure that nearly a whole term is left; false where it has become another worker's. */
  boolean keep(Instant now) {
    Instant next = now.plus(TERM);
    if (next.isBefore(until.plus(FRESH))) {
      return true;
    }
    boolean ours = uploads.renew(id, until, next);
    until = ours ? next : until;
    return ours;
  }

  /** Gives it back; a worker looks at the upload then. */
  void end(Instant due) {
    uploads.release(id, until, due);
  }

  /**
   * Gives it back after a failure: whoever asks may try again at once, a worker does later; but at
   * once where the failure is that this gateway stops, for others go on.
   */
  void failed(Instant now) {
    end(Thread.currentThread().isInterrupted() ? now : now.plus(TERM));
  }
}
