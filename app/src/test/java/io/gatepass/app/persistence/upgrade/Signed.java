package io.gatepass.app.persistence.upgrade;

import static io.gatepass.app.persistence.upgrade.Meant.SIGNED_UNTIL;
import static io.gatepass.app.persistence.upgrade.Meant.terms;

import io.gatepass.domain.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Version 18: when a request was signed last. */
final class Signed {
  private Signed() {}

  static Era era() {
    return Kept.era(
        "18",
        List.of(
            new Kept(
                OldUpload.pending(181).with("signed_at", "'2026-05-01T10:05:00Z'"),
                new Upload.Pending(
                    terms(181),
                    SIGNED_UNTIL,
                    Optional.empty(),
                    Instant.parse("2026-05-01T10:05:00Z")))));
  }
}
