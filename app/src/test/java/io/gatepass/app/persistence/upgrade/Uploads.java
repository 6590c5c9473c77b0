package io.gatepass.app.persistence.upgrade;

import static io.gatepass.app.persistence.upgrade.Meant.FIVE;
import static io.gatepass.app.persistence.upgrade.Meant.SIGNED_UNTIL;
import static io.gatepass.app.persistence.upgrade.Meant.SINCE;
import static io.gatepass.app.persistence.upgrade.Meant.object;
import static io.gatepass.app.persistence.upgrade.Meant.terms;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The first schema: one request each, in every state. */
final class Uploads {
  private static final String DIGEST = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private Uploads() {}

  static Era era() {
    return Kept.era(
        "1",
        List.of(
            new Kept(OldUpload.pending(1), new Upload.Pending(terms(1), SIGNED_UNTIL)),
            new Kept(promised(), new Upload.Pending(meant(), SIGNED_UNTIL)),
            new Kept(
                OldUpload.uploaded(3),
                new Upload.Uploaded(terms(3), SIGNED_UNTIL, object(3), FIVE, SINCE)),
            new Kept(
                OldUpload.uploaded(4).leased("promoting").with("staging_key", "'s/acme/4'"),
                new Upload.Uploaded(staged(4), SIGNED_UNTIL, object(4), FIVE, SINCE)),
            new Kept(
                OldUpload.ready(5, "verified").with("found_version", "'v.null'"),
                new Upload.Ready(
                    terms(5),
                    SIGNED_UNTIL,
                    object("t/acme/5", Optional.of("v.null")),
                    FIVE,
                    ChecksumStatus.VERIFIED,
                    SINCE)),
            ready(6, ChecksumStatus.DECLARED),
            ready(7, ChecksumStatus.UNAVAILABLE),
            new Kept(
                OldUpload.ended(8, "failed")
                    .with(
                        "violations",
                        "'[{\"code\":\"size_mismatch\",\"detail\":\"4 \\\"é\\\"\"}]'"),
                new Upload.Failed(
                    terms(8),
                    SIGNED_UNTIL,
                    List.of(new Violation("size_mismatch", "4 \"é\"")),
                    SINCE)),
            new Kept(
                OldUpload.ended(9, "orphaned"), new Upload.Orphaned(terms(9), SIGNED_UNTIL, SINCE)),
            new Kept(
                OldUpload.ended(10, "aborted"), new Upload.Aborted(terms(10), SIGNED_UNTIL, SINCE)),
            new Kept(
                OldUpload.ended(11, "deleted"),
                new Upload.Deleted(terms(11), SIGNED_UNTIL, Optional.empty(), SINCE))));
  }

  private static Kept ready(int number, ChecksumStatus checksum) {
    return new Kept(
        OldUpload.ready(number, checksum.name().toLowerCase(Locale.ROOT)),
        new Upload.Ready(terms(number), SIGNED_UNTIL, object(number), FIVE, checksum, SINCE));
  }

  /** With everything that may be left out. */
  private static OldUpload promised() {
    return OldUpload.pending(2)
        .with("staging_key", "'s/acme/2'")
        .with("size_kind", "'at_most'")
        .with("checksum_algorithm", "'sha256'")
        .with("checksum_value", "'" + DIGEST + "'")
        .with("enforced_checksum", "'finalize'")
        .with("metadata", "'{\"ключ\":\"{\\\"json\\\": 1} 🎈\",\"z\":\"\"}'");
  }

  private static UploadTerms meant() {
    Checksum checksum = new Checksum(ChecksumAlgorithm.SHA256, DIGEST);
    return terms(
        2,
        Optional.of("s/acme/2"),
        Meant.limited(new SizeLimit.AtMost(new ByteCount(5)), Optional.of(checksum)),
        new Transfer.Put(),
        Meant.enforced(Optional.of(Enforcement.FINALIZE)),
        new Metadata(Map.of("ключ", "{\"json\": 1} 🎈", "z", "")),
        Optional.empty());
  }

  private static UploadTerms staged(int number) {
    return terms(number, Optional.of("s/acme/" + number), Meant.FIVE_BYTES, new Transfer.Put());
  }
}
