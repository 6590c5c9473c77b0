package io.gatepass.app.upload;

import io.gatepass.domain.Event;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Step;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Verdict;
import io.gatepass.domain.Violation;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Writes what a look has decided, unless another witness was first. */
record Changes(
    UploadRepository uploads, RemoveLeftovers leftovers, Upkeep upkeep, InstantSource clock) {
  static final Violation CHANGED =
      new Violation(
          "object_changed",
          "The stored bytes were changed or removed while verified, or something else lies where"
              + " they are kept.");

  Upload moved(Upload upload, Event event) {
    return switch (Lifecycle.step(upload, event, clock.instant())) {
      case Step.Moved moved -> moved.next();
      case Step.Stays stays -> upload;
      case Step.Refused refused -> upload;
    };
  }

  /**
   * Settles it.
   *
   * @param arrived what it is by the same look
   * @param kept what downloads serve, if it is accepted
   */
  Upload settled(Upload seen, Upload arrived, Verdict verdict, ObjectRef kept) {
    return write(seen, moved(arrived, new Event.Judged(verdict, kept)));
  }

  Upload changed(Upload.Uploaded uploaded) {
    Verdict rejected = new Verdict.Rejected(List.of(CHANGED));
    return settled(uploaded, uploaded, rejected, uploaded.object());
  }

  Upload write(Upload seen, Upload next) {
    if (!remembered(seen, next)) {
      return current(seen);
    }
    leftovers.removeNow(next);
    return next;
  }

  /** Whether this witness was the first to write what is next. */
  boolean remembered(Upload seen, Upload next) {
    return uploads.replace(seen, next, upkeep.firstLook(next));
  }

  /** Has it scanned, where that was not remembered when it arrived. */
  Upload awaitingScan(Upload.Uploaded seen) {
    return seen.waiting().isPresent()
        ? seen
        : waiting(seen, seen.waitingFor(Waiting.SCAN), Duration.ZERO);
  }

  /** Remembers what it waits for; a worker looks again after that time. */
  Upload waiting(Upload.Uploaded seen, Upload.Uploaded next, Duration pause) {
    return uploads.replace(seen, next, Optional.of(clock.instant().plus(pause)))
        ? next
        : current(seen);
  }

  /** An object that was made too late for its upload must go again. */
  Upload emptied(Upload settled) {
    if (settled instanceof Upload.Gone gone) {
      leftovers.removeNow(gone);
    }
    return settled;
  }

  Upload current(Upload seen) {
    return uploads.find(seen.terms().id()).orElse(seen);
  }
}
