package io.gatepass.app.sweep;

import io.gatepass.app.upload.RemoveLeftovers;
import io.gatepass.app.upload.SettleUpload;
import io.gatepass.app.upload.Witness;
import io.gatepass.domain.Event;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.Step;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Intent;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what nobody came back for: settles or orphans uploads past their deadline, ends work
 * that a crash cut off, removes what lies under keys that must be empty. Any number of replicas may
 * sweep.
 */
public final class SweepDue {
  private static final Logger LOG = LoggerFactory.getLogger(SweepDue.class);
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final UploadRepository uploads;
  private final SettleUpload settle;
  private final RemoveLeftovers leftovers;
  private final Upkeep upkeep;
  private final InstantSource clock;

  public SweepDue(
      UploadRepository uploads,
      SettleUpload settle,
      RemoveLeftovers leftovers,
      Upkeep upkeep,
      InstantSource clock) {
    this.uploads = uploads;
    this.settle = settle;
    this.leftovers = leftovers;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** Takes uploads that are due; each is attended to by what is returned for it. */
  public List<Runnable> claim(int most) {
    Instant now = clock.instant();
    return uploads.claimDue(now, now.plus(AGAIN), most).stream()
        .<Runnable>map(upload -> () -> attend(upload))
        .toList();
  }

  private void attend(Upload upload) {
    try {
      switch (upload) {
        case Upload.Pending pending -> conclude(settle.settle(pending, Witness.WORKER));
        case Upload.Uploaded uploaded -> settle.settle(uploaded, Witness.WORKER);
        case Upload.Ready ready -> remove(ready);
        case Upload.Gone gone -> remove(gone);
      }
    } catch (StorageException later) {
      LOG.warn("Upload {} is looked at again later: {}", upload.terms().id(), later.getMessage());
    } catch (RepositoryUnavailable down) {
      throw down;
    } catch (RuntimeException defect) {
      LOG.error("Upload {} cannot be swept: {}", upload.terms().id(), defect.getClass().getName());
    }
  }

  private void conclude(Upload upload) {
    switch (Lifecycle.step(upload, new Event.Expired(), clock.instant())) {
      case Step.Moved moved -> orphan(upload, moved.next());
      case Step.Refused early ->
          uploads.reschedule(upload, clock.instant(), upkeep.firstLook(upload));
      case Step.Stays stays -> {}
    }
  }

  /** Another worker may be at it since it was claimed: what that one does is not cut off. */
  private void orphan(Upload seen, Upload orphaned) {
    Instant now = clock.instant();
    if (uploads.begin(seen, Intent.ENDING, now, now.plus(AGAIN))
        && uploads.replace(seen, orphaned, upkeep.firstLook(orphaned))) {
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
