package io.gatepass.contract;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Inspection;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Judges as the gateway does. */
final class Judgement {
  private Judgement() {}

  static Verdict of(Bench bench, Constraints promised, StoredObject found) {
    return of(bench, bench.id(), promised, found);
  }

  static Verdict of(Bench bench, UploadId id, Constraints promised, StoredObject found) {
    Instant now = Instant.now();
    return Inspection.judge(
        new UploadTerms(
            id,
            "local",
            "local",
            PolicyName.DEFAULT,
            new StoreName("main"),
            bench.store().identity(),
            bench.placement(),
            new FileName("a.txt"),
            promised,
            new Transfer.Put(),
            bench.store().rules().enforced(promised),
            new Metadata(Map.of()),
            now,
            now.plusSeconds(3600),
            Optional.empty()),
        found);
  }
}
