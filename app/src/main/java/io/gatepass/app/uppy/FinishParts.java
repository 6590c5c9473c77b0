package io.gatepass.app.uppy;

import io.gatepass.app.upload.FinalizeUpload;
import io.gatepass.app.upload.ListParts;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Arrival;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.time.Duration;
import java.util.Optional;

/**
 * Has parts put together whose client cannot ask twice: a success is said only of a file that has
 * arrived, and waited for a while. Repeatable.
 */
final class FinishParts {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LOOKS = 80;

  private final ListParts list;
  private final FinalizeUpload complete;

  FinishParts(ListParts list, FinalizeUpload complete) {
    this.list = list;
    this.complete = complete;
  }

  /** An upload that is ready, or whose bytes are all there and are being verified. */
  Upload finish(Caller caller, Optional<UploadId> id, NamedParts named) {
    compare(caller, id, named);
    Upload upload = complete.complete(caller, id);
    for (int look = 1; upload instanceof Upload.Pending && look < LOOKS; look++) {
      pause();
      upload = complete.complete(caller, id);
    }
    if (upload instanceof Upload.Pending) {
      throw new UploadException.NotReady(upload);
    }
    return upload;
  }

  /** While parts are missing nothing is compared: what to send is said then. */
  private void compare(Caller caller, Optional<UploadId> id, NamedParts named) {
    try {
      Arrival arrival = list.list(caller, id).arrival();
      if (arrival.isComplete()) {
        named.compare(arrival.arrived());
      }
    } catch (UploadException.NotPending
        | UploadException.PartsChanged
        | UploadException.Ended settled) {
      // It is over, or being put together at this moment: how it ended is what is asked for.
      return;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
