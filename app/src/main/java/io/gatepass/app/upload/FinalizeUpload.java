package io.gatepass.app.upload;

import io.gatepass.app.work.Nudge;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/** The client says that it has sent everything; what is true is looked up. Repeatable. */
public final class FinalizeUpload {
  private final UploadRepository uploads;
  private final SettleUpload settle;
  private final Nudge workers;

  public FinalizeUpload(UploadRepository uploads, SettleUpload settle, Nudge workers) {
    this.uploads = uploads;
    this.settle = settle;
    this.workers = workers;
  }

  /** A ready upload, or one that is being put together or verified. */
  public Upload complete(Caller caller, Optional<UploadId> id) {
    Access.require(caller, Scope.UPLOAD);
    return switch (settle.settle(Access.find(uploads, caller, id), Witness.CLIENT)) {
      case Upload.Pending pending -> beingCompleted(pending);
      case Upload.Uploaded uploaded -> awaited(uploaded);
      case Upload.Ready ready -> ready;
      case Upload.Failed failed -> throw new UploadException.Rejected(failed.violations());
      case Upload.Gone gone -> throw new UploadException.Ended(gone);
    };
  }

  /** What waits for its scan is due. */
  private Upload.Uploaded awaited(Upload.Uploaded uploaded) {
    if (uploaded.waiting().equals(Optional.of(Waiting.SCAN))) {
      workers.nudge();
    }
    return uploaded;
  }

  private static Upload.Pending beingCompleted(Upload.Pending pending) {
    return switch (pending.terms().transfer()) {
      case Transfer.Put put -> throw new UploadException.NotArrived();
      case Transfer.Form form -> throw new UploadException.NotArrived();
      case Transfer.Multipart multipart -> pending;
    };
  }
}
