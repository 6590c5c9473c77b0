package io.gatepass.app.persistence.upgrade;

import java.util.List;
import java.util.stream.Stream;

/** What has been written to each table, in every state that it knew. */
final class Eras {
  /** In both databases; later ones stand on the rows of earlier ones. */
  static final List<Era> SHARED =
      List.of(
          Uploads.era(),
          Forms.era(),
          Parts.era(),
          Scans.era(),
          Inbox.era(),
          Webhooks.era(),
          Deliveries.era(),
          Deliveries.held(),
          Reconciliations.era(),
          Webhooks.away(),
          IdempotencyKeys.era(),
          ApiKeys.era(),
          Served.era(),
          TenantUsages.era(),
          UploadTokens.era(),
          UploadTokens.under(),
          Audits.era(),
          Signed.era());

  /** Where several gateways count together. */
  static final List<Era> POSTGRESQL =
      Stream.concat(SHARED.stream(), Stream.of(RateLimits.era())).toList();

  private Eras() {}
}
