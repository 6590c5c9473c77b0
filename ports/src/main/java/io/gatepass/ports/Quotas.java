package io.gatepass.ports;

import io.gatepass.domain.Quota;

/** What the operator lets each tenant hold. Asks nobody and never fails; fixed while it runs. */
@FunctionalInterface
public interface Quotas {

  /** The quota of the tenant of that id, {@link Quota#NONE} where it has none. */
  Quota of(String tenant);
}
