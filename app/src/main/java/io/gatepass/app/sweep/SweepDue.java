package io.gatepass.app.sweep;

import io.gatepass.app.upload.RemoveLeftovers;
import io.gatepass.app.upload.SettleUpload;
import io.gatepass.app.upload.Witness;
import io.gatepass.app.work.Alarm;
import io.gatepass.app.work.Nudge;
import io.gatepass.domain.Event;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.Step;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what nobody came back for: settles or orphans uploads past their deadline, ends work
 * that a crash cut off, removes what lies under keys that must be empty. Any number of replicas may
 * sweep.
 */
public final class SweepDue {
  /** How many uploads are attended to at the same time. */
  static final int AT_ONCE = 8;

  private static final Logger LOG = LoggerFactory.getLogger(SweepDue.class);
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final UploadRepository uploads;
  private final SettleUpload settle;
  private final RemoveLeftovers leftovers;
  private final Upkeep upkeep;
  private final Alarm alarm;
  private final Nudge scans;
  private final InstantSource clock;
  private final Attempt attempt;

  public SweepDue(
      UploadRepository uploads,
      SettleUpload settle,
      RemoveLeftovers leftovers,
      Upkeep upkeep,
      Alarm alarm,
      Nudge scans,
      InstantSource clock) {
    this.uploads = uploads;
    this.settle = settle;
    this.leftovers = leftovers;
    this.upkeep = upkeep;
    this.alarm = alarm;
    this.scans = scans;
    this.clock = clock;
    this.attempt = new Attempt(uploads, clock);
  }

  /** Takes uploads that are due; each is attended to by what is returned for it. */
  public List<Runnable> claim(int most) {
    Instant now = clock.instant();
    Instant again = now.plus(AGAIN);
    return uploads.claimDue(now, again, most).stream()
        .<Runnable>map(upload -> () -> attempt.at(upload, again, () -> attend(upload, again)))
        .toList();
  }

  private void attend(Upload upload, Instant claimed) {
    switch (upload) {
      case Upload.Pending pending -> conclude(settle.settle(pending, Witness.WORKER), claimed);
      case Upload.Uploaded uploaded -> scanned(settle.settle(uploaded, Witness.WORKER));
      case Upload.Ready ready -> remove(ready);
      case Upload.Gone gone -> remove(gone);
    }
  }

  private void scanned(Upload upload) {
    if (upload instanceof Upload.Uploaded uploaded && uploaded.waiting().isPresent()) {
      scans.nudge();
    }
  }

  private void conclude(Upload upload, Instant claimed) {
    Instant now = clock.instant();
    switch (Lifecycle.step(upload, new Event.Expired(), now)) {
      case Step.Moved moved when mayStillArrive(upload, now) -> lookAgain(upload, claimed, now);
      case Step.Moved moved -> orphan(upload, moved.next());
      case Step.Refused early -> lookAgain(upload, claimed, now);
      case Step.Stays stays -> scanned(upload);
    }
  }

  /** What began in time may end. */
  private boolean mayStillArrive(Upload upload, Instant now) {
    return upkeep.firstLook(upload).filter(now::isBefore).isPresent();
  }

  private void lookAgain(Upload upload, Instant claimed, Instant now) {
    Optional<Instant> next = upkeep.lookAgain(upload, now);
    uploads.reschedule(upload, claimed, next);
    next.ifPresent(alarm::at);
  }

  /**
   * Another worker may be at it since it was claimed: what that one does is not cut off. What is
   * left is removed here, and by another worker only if this one dies.
   */
  private void orphan(Upload seen, Upload orphaned) {
    Instant now = clock.instant();
    if (uploads.begin(seen, Intent.ENDING, now, now.plus(AGAIN))
        && uploads.replace(seen, orphaned, Optional.of(now.plus(AGAIN)))) {
      LOG.info("Upload {} is orphaned: nothing arrived in time", seen.terms().id());
      remove(orphaned);
    }
  }

  private void remove(Upload upload) {
    int removed = leftovers.remove(upload);
    if (removed > 0) {
      LOG.info("Upload {}: removed {} leftover objects", upload.terms().id(), removed);
    }
  }
}
