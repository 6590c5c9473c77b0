package io.gatepass.app.upload;

import io.gatepass.domain.Upload;
import java.time.Instant;

/** Only for a pending upload there is something left to send. */
final class StillPending {
  private StillPending() {}

  static Upload.Pending of(Upload upload) {
    return switch (upload) {
      case Upload.Pending pending -> pending;
      case Upload.Uploaded uploaded -> throw new UploadException.NotPending(uploaded);
      case Upload.Ready ready -> throw new UploadException.NotPending(ready);
      case Upload.Gone gone -> throw new UploadException.Ended(gone);
    };
  }

  static Upload.Pending at(Upload upload, Instant now) {
    Upload.Pending pending = of(upload);
    if (pending.isExpired(now)) {
      throw new UploadException.Ended("The upload has expired. Create a new one.");
    }
    return pending;
  }
}
