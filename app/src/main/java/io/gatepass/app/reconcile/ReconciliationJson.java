package io.gatepass.app.reconcile;

import io.gatepass.app.apidocs.Words;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.Tally;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** One comparison as the API shows it. */
@Serdeable
record ReconciliationJson(
    String id,
    String store,
    boolean repair,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.RECONCILIATION_STATE,
                            parseValue = true)))
        String state,
    Instant requestedAt,
    Instant changedAt,
    Counts counts) {

  /** What was compared, and what of it has no partner. */
  @Serdeable
  record Counts(
      long objects,
      long uploads,
      long unknownObjects,
      long leftovers,
      long lostUploads,
      long repaired) {}

  static ReconciliationJson of(Reconciliation job) {
    Tally tally = job.tally();
    return new ReconciliationJson(
        job.id().toString(),
        job.store().value(),
        job.repair(),
        job.state().label(),
        job.requested(),
        job.changed(),
        new Counts(
            tally.objects(),
            tally.uploads(),
            tally.unknownObjects(),
            tally.leftovers(),
            tally.lostUploads(),
            tally.repaired()));
  }
}
