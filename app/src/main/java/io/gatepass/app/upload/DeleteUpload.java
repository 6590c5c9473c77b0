package io.gatepass.app.upload;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Event;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Step;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadRepository;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives up a pending upload or deletes a ready one. The row moves first: from then on nothing is
 * served, and the removal of the object is owed, whoever gets to it. Repeatable.
 */
public final class DeleteUpload {
  private final UploadRepository uploads;
  private final SettleUpload settle;
  private final RemoveLeftovers leftovers;
  private final Upkeep upkeep;
  private final InstantSource clock;

  public DeleteUpload(
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

  /** Who may create may also give up what is still pending; for the rest the scope is needed. */
  public void delete(Caller caller, Optional<UploadId> id) {
    if (!caller.may(Scope.UPLOAD)) {
      Access.require(caller, Scope.DELETE);
    }
    Upload upload = Access.find(uploads, caller, id);
    if (upload instanceof Upload.Uploaded || upload instanceof Upload.Ready) {
      Access.require(caller, Scope.DELETE);
    }
    if (upload instanceof Upload.Uploaded uploaded) {
      upload = settle.settle(uploaded, Witness.BYSTANDER);
    }
    switch (Lifecycle.step(upload, new Event.Withdrawn(), clock.instant())) {
      case Step.Moved(Upload withdrawn) -> {
        if (!isMoved(upload, withdrawn)) {
          delete(caller, id);
        }
      }
      case Step.Stays stays -> {}
      case Step.Refused refused -> throw new UploadException.NotReady(upload);
    }
  }

  /** Gives up what is still pending and leaves every file as it is. Repeatable. */
  public void abort(Caller caller, Optional<UploadId> id) {
    Access.require(caller, Scope.UPLOAD);
    Upload upload = Access.find(uploads, caller, id);
    if (upload instanceof Upload.Gone) {
      return;
    }
    Upload.Pending pending = StillPending.of(upload);
    if (Lifecycle.step(pending, new Event.Withdrawn(), clock.instant())
            instanceof Step.Moved(Upload aborted)
        && !isMoved(pending, aborted)) {
      abort(caller, id);
    }
  }

  private boolean isMoved(Upload seen, Upload next) {
    boolean moved = uploads.replace(seen, next, upkeep.firstLook(next));
    if (moved) {
      leftovers.removeNow(next);
    }
    return moved;
  }
}
