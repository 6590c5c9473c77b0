package io.gatepass.app.persistence;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;

/** Uploads in parts, with and without a session. */
final class PartSamples {
  private static final ByteCount SIZE = new ByteCount(5_000_000_000L);

  private PartSamples() {}

  static UploadTerms planned() {
    return terms(new SizeLimit.Exactly(SIZE), new PartPlan.Planned(SIZE, new ByteCount(8L << 20)));
  }

  static UploadTerms open() {
    return terms(new SizeLimit.AtMost(SIZE), new PartPlan.Open());
  }

  /** A session as a hostile store may name it. */
  static PartSession session(Upload upload, String id) {
    return new PartSession(upload.terms().placement().uploadKey(), id);
  }

  private static UploadTerms terms(SizeLimit size, PartPlan plan) {
    UploadTerms full = Samples.full();
    Constraints any = full.constraints();
    return new UploadTerms(
        full.id(),
        full.tenant(),
        full.owner(),
        full.policy(),
        full.store(),
        full.storeIdentity(),
        full.placement(),
        full.filename(),
        new Constraints(size, any.type(), any.checksum()),
        new Transfer.Multipart(plan),
        full.enforced(),
        full.metadata(),
        full.createdAt(),
        full.expiresAt(),
        full.token());
  }
}
