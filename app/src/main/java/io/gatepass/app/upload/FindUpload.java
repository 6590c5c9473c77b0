package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/** Reads an upload that the caller may see, as it is remembered. Asks no store. */
public final class FindUpload {
  private final UploadRepository uploads;
  private final Policies policies;

  public FindUpload(UploadRepository uploads, Policies policies) {
    this.uploads = uploads;
    this.policies = policies;
  }

  public Upload find(Caller caller, Optional<UploadId> id) {
    return id.flatMap(uploads::find)
        .filter(upload -> Access.isVisible(policies, caller, upload))
        .orElseThrow(UploadException.NotFound::new);
  }
}
