package io.gatepass.app.upload;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/** Reads one of the caller's uploads as it is remembered. Asks no store. */
public final class FindUpload {
  private final UploadRepository uploads;

  public FindUpload(UploadRepository uploads) {
    this.uploads = uploads;
  }

  public Upload find(Caller caller, Optional<UploadId> id) {
    return Access.find(uploads, caller, id);
  }
}
