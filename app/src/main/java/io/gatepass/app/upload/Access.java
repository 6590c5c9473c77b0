package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Visibility;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/** Who may touch which upload: one place, so that somebody else's upload is unknown everywhere. */
public final class Access {
  private Access() {}

  public static void require(Caller caller, Scope scope) {
    if (!caller.may(scope)) {
      throw new UploadException.Forbidden(scope);
    }
  }

  public static Upload find(UploadRepository uploads, Caller caller, Optional<UploadId> id) {
    return id.flatMap(uploads::find)
        .filter(upload -> caller.owns(upload.terms()))
        .orElseThrow(UploadException.NotFound::new);
  }

  /** Whether it is the caller's, or its policy shows it to others of the tenant, as the caller. */
  public static boolean isVisible(Policies policies, Caller caller, Upload upload) {
    UploadTerms terms = upload.terms();
    return caller.owns(terms)
        || (caller.tenant().equals(terms.tenant())
            && caller.may(Scope.DOWNLOAD)
            && policies.readers(terms).visibility() != Visibility.OWNER);
  }
}
