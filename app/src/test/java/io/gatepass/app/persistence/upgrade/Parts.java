package io.gatepass.app.persistence.upgrade;

import static io.gatepass.app.persistence.upgrade.Meant.FIVE;
import static io.gatepass.app.persistence.upgrade.Meant.SIGNED_UNTIL;
import static io.gatepass.app.persistence.upgrade.Meant.SINCE;
import static io.gatepass.app.persistence.upgrade.Meant.object;
import static io.gatepass.app.persistence.upgrade.Meant.terms;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import java.util.List;
import java.util.Optional;

/** Version 3: files in parts, planned by the server or by the client. */
final class Parts {
  private Parts() {}

  static Era era() {
    return Kept.era(
        "3",
        List.of(
            new Kept(planned(31).with("session", "'s-31'"), planned(31, "s-31")),
            new Kept(planned(32), new Upload.Pending(meant(32), SIGNED_UNTIL)),
            new Kept(open(33).with("session", "'s-33'"), opened(33, "s-33")),
            new Kept(
                planned(34).with("session", "'s-34'").leased("completing"), planned(34, "s-34")),
            new Kept(planned(35).leased("ending"), new Upload.Pending(meant(35), SIGNED_UNTIL)),
            new Kept(
                OldUpload.uploaded(36).with("transfer", "'multipart'").with("part_size", "2"),
                new Upload.Uploaded(meant(36), SIGNED_UNTIL, object(36), FIVE, SINCE))));
  }

  private static OldUpload planned(int number) {
    return OldUpload.pending(number).with("transfer", "'multipart'").with("part_size", "2");
  }

  private static OldUpload open(int number) {
    return OldUpload.pending(number).with("transfer", "'multipart'").with("size_kind", "'at_most'");
  }

  private static Upload.Pending planned(int number, String session) {
    return new Upload.Pending(
        meant(number), SIGNED_UNTIL, Optional.of(session(number, session)), Meant.CREATED);
  }

  private static Upload.Pending opened(int number, String session) {
    Constraints most = Meant.limited(new SizeLimit.AtMost(FIVE), Optional.empty());
    UploadTerms terms =
        terms(number, Optional.empty(), most, new Transfer.Multipart(new PartPlan.Open()));
    return new Upload.Pending(
        terms, SIGNED_UNTIL, Optional.of(session(number, session)), Meant.CREATED);
  }

  private static UploadTerms meant(int number) {
    return terms(number, new Transfer.Multipart(new PartPlan.Planned(FIVE, new ByteCount(2))));
  }

  private static PartSession session(int number, String id) {
    return new PartSession(terms(number).placement().uploadKey(), id);
  }
}
