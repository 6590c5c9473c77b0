package io.gatepass.ports;

import io.gatepass.domain.Quota;
import io.gatepass.domain.Usage;

/**
 * An upload may take more than its tenant's quota leaves; nothing was written. The message is for
 * the caller: it says which limit, and how much is left of it.
 */
public final class QuotaExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What was wanted more than is used and fits. */
  public QuotaExceeded(Quota quota, Usage used, Usage wanted) {
    super(
        quota.permits(used, new Usage(0, wanted.objects()))
            ? "The upload may take %d bytes, and the tenant's quota of %d bytes has %d left."
                .formatted(wanted.bytes(), quota.mostBytes(), left(quota.mostBytes(), used.bytes()))
            : "The tenant's quota of %d uploads has none left.".formatted(quota.mostObjects()));
  }

  private static long left(long most, long used) {
    return Math.max(0, most - used);
  }
}
