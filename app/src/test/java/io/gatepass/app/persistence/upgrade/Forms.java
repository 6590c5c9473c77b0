package io.gatepass.app.persistence.upgrade;

import static io.gatepass.app.persistence.upgrade.Meant.FIVE;
import static io.gatepass.app.persistence.upgrade.Meant.SIGNED_UNTIL;
import static io.gatepass.app.persistence.upgrade.Meant.SINCE;
import static io.gatepass.app.persistence.upgrade.Meant.object;
import static io.gatepass.app.persistence.upgrade.Meant.terms;

import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import java.util.List;
import java.util.Optional;

/** Version 2: forms as well. */
final class Forms {
  private static final String DONE = "https://app.example/done?x=%20";

  private Forms() {}

  static Era era() {
    return Kept.era(
        "2",
        List.of(
            new Kept(
                OldUpload.pending(21)
                    .with("transfer", "'form'")
                    .with("redirect", "'" + DONE + "'")
                    .with("staging_key", "'s/acme/21'"),
                new Upload.Pending(
                    terms(21, Optional.of("s/acme/21"), Meant.FIVE_BYTES, Transfer.Form.to(DONE)),
                    SIGNED_UNTIL)),
            new Kept(
                OldUpload.ready(22, "unavailable").with("transfer", "'form'"),
                new Upload.Ready(
                    terms(22, new Transfer.Form(Optional.empty())),
                    SIGNED_UNTIL,
                    object(22),
                    FIVE,
                    ChecksumStatus.UNAVAILABLE,
                    SINCE)),
            new Kept(
                OldUpload.pending(23).with("transfer", "'put'"),
                new Upload.Pending(terms(23), SIGNED_UNTIL))));
  }
}
