package io.gatepass.app.persistence.upgrade;

import static io.gatepass.app.persistence.upgrade.Meant.FIVE;
import static io.gatepass.app.persistence.upgrade.Meant.SIGNED_UNTIL;
import static io.gatepass.app.persistence.upgrade.Meant.SINCE;
import static io.gatepass.app.persistence.upgrade.Meant.object;
import static io.gatepass.app.persistence.upgrade.Meant.terms;

import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import java.util.List;

/** Version 4: bytes that wait for a scan. */
final class Scans {
  private Scans() {}

  static Era era() {
    return Kept.era(
        "4",
        List.of(
            new Kept(OldUpload.uploaded(41).with("waiting", "'scan'"), waiting(41, Waiting.SCAN)),
            new Kept(
                OldUpload.uploaded(42).with("waiting", "'scanner_unavailable'"),
                waiting(42, Waiting.SCANNER_UNAVAILABLE)),
            new Kept(
                OldUpload.uploaded(43).with("waiting", "'scan'").leased("scanning"),
                waiting(43, Waiting.SCAN))));
  }

  private static Upload waiting(int number, Waiting what) {
    return new Upload.Uploaded(terms(number), SIGNED_UNTIL, object(number), FIVE, SINCE)
        .waitingFor(what);
  }
}
