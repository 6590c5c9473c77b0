package io.gatepass.app.testing;

import io.gatepass.domain.Upload;
import java.time.Instant;

/** The one member of a row that only ever grows, whatever an older reader writes. */
final class SignedExpiry {
  private SignedExpiry() {}

  static Upload atLeast(Upload upload, Instant held) {
    if (!held.isAfter(upload.lastSignedExpiry())) {
      return upload;
    }
    return switch (upload) {
      case Upload.Pending p -> p.signedUntil(held);
      case Upload.Uploaded u ->
          new Upload.Uploaded(u.terms(), held, u.object(), u.size(), u.since(), u.waiting());
      case Upload.Ready r ->
          new Upload.Ready(r.terms(), held, r.object(), r.size(), r.checksum(), r.since());
      case Upload.Failed f -> new Upload.Failed(f.terms(), held, f.violations(), f.since());
      case Upload.Orphaned o -> new Upload.Orphaned(o.terms(), held, o.since());
      case Upload.Aborted a -> new Upload.Aborted(a.terms(), held, a.since());
      case Upload.Deleted d -> new Upload.Deleted(d.terms(), held, d.object(), d.since());
    };
  }
}
