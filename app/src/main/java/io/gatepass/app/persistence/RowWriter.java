package io.gatepass.app.persistence;

import io.gatepass.app.persistence.UploadRow.EnforcedColumns;
import io.gatepass.app.persistence.UploadRow.SizeColumns;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Usage;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a new upload to its row. */
record RowWriter(Json json) {

  UploadRow row(Upload.Pending upload, Instant due) {
    UploadTerms terms = upload.terms();
    Constraints promised = terms.constraints();
    Optional<Checksum> checksum = promised.checksum();
    Outcome outcome = Outcome.of(upload, json);
    return new UploadRow(
        terms.id().value(),
        terms.tenant(),
        terms.owner(),
        terms.policy().value(),
        terms.store().value(),
        terms.storeIdentity().value(),
        upload.status().label(),
        terms.placement().key().value(),
        terms.placement().staging().map(ObjectKey::value).orElse(null),
        terms.filename().value(),
        promised.type().value(),
        size(promised.size()),
        checksum.map(c -> c.algorithm().label()).orElse(null),
        checksum.map(Checksum::value).orElse(null),
        Labels.of(terms.transfer().kind()),
        redirect(terms.transfer()),
        partSize(terms.transfer()),
        upload.session().map(PartSession::id).orElse(null),
        enforced(terms.enforced()),
        json.write(terms.metadata()),
        Usage.of(upload).bytes(),
        outcome.found(),
        outcome.checksum(),
        outcome.violations(),
        outcome.waiting(),
        Micros.of(due),
        Micros.of(upload.lastSignedExpiry()),
        Micros.of(upload.signedAt()),
        Micros.of(terms.createdAt()),
        Micros.of(terms.expiresAt()),
        Micros.of(upload.since()),
        terms.token().map(TokenId::value).orElse(null));
  }

  private static SizeColumns size(SizeLimit limit) {
    return switch (limit) {
      case SizeLimit.Exactly exactly -> new SizeColumns("exactly", exactly.size().value());
      case SizeLimit.AtMost atMost -> new SizeColumns("at_most", atMost.limit().value());
    };
  }

  private static @Nullable String redirect(Transfer transfer) {
    return switch (transfer) {
      case Transfer.Put put -> null;
      case Transfer.Form form -> form.redirect().map(URI::toString).orElse(null);
      case Transfer.Multipart multipart -> null;
    };
  }

  private static @Nullable Long partSize(Transfer transfer) {
    return transfer instanceof Transfer.Multipart(PartPlan.Planned plan)
        ? plan.partSize().value()
        : null;
  }

  private static EnforcedColumns enforced(Enforced enforced) {
    return new EnforcedColumns(
        Labels.of(enforced.size()),
        Labels.of(enforced.contentType()),
        enforced.checksum().map(Labels::of).orElse(null),
        Labels.of(enforced.writeOnce()));
  }
}
