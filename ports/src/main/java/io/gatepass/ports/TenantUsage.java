package io.gatepass.ports;

import io.gatepass.domain.Usage;
import java.time.Instant;
import java.util.List;

/**
 * What the live uploads of each tenant hold. A tenant with a quota has a counter, which every write
 * of {@link UploadRepository} and {@link OnceUploads} changes in its own transaction; it comes to
 * be by counting when it is first needed. Every method is one transaction that is durable when it
 * returns, and all throw {@link RepositoryUnavailable} when the database cannot be asked; repeating
 * is safe.
 */
public interface TenantUsage {

  /** By its counter where it has a quota and a counter, else by its uploads. */
  Usage of(String tenant);

  /** All tenants that have a counter, whether or not they have a quota still. */
  List<String> counted();

  /**
   * Hands out tenants whose counters are due to be counted again, and puts that off to {@code
   * again}, so that another gateway gets them only if this one dies.
   *
   * @param limit most tenants, from 1 to 200
   */
  List<String> claimDue(Instant now, Instant again, int limit);

  /**
   * Counts a tenant's live uploads and sets its counter right. One that was right is due again at
   * {@code next}, and nobody has waited; any other is due as it was, and creations of that tenant
   * have waited. The counter of a tenant without a quota, which nobody keeps right, is removed.
   *
   * @return by how much the counter was too high, negative where it was too low
   */
  Usage recount(String tenant, Instant next);
}
