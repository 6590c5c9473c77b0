package io.gatepass.app.persistence.upgrade;

import static io.gatepass.app.persistence.upgrade.Meant.SIGNED_UNTIL;
import static io.gatepass.app.persistence.upgrade.Meant.SINCE;
import static io.gatepass.app.persistence.upgrade.Meant.terms;

import io.gatepass.domain.Upload;
import java.util.List;
import java.util.Optional;

/** Version 14: which content was served before it was deleted. */
final class Served {
  private Served() {}

  static Era era() {
    return Kept.era(
        "14",
        List.of(
            new Kept(
                OldUpload.ended(141, "deleted")
                    .found("'t/acme/141'")
                    .with("found_size", "null")
                    .with("found_version", "'v1'"),
                new Upload.Deleted(
                    terms(141),
                    SIGNED_UNTIL,
                    Optional.of(Meant.object("t/acme/141", Optional.of("v1"))),
                    SINCE))));
  }
}
