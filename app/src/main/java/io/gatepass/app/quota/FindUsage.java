package io.gatepass.app.quota;

import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Quota;
import io.gatepass.domain.Usage;
import io.gatepass.ports.Quotas;
import io.gatepass.ports.TenantUsage;

/** Tells a caller how much its tenant holds, and how much it may; not who has an upload token. */
public final class FindUsage {
  private final TenantUsage usage;
  private final Quotas quotas;

  public FindUsage(TenantUsage usage, Quotas quotas) {
    this.usage = usage;
    this.quotas = quotas;
  }

  /** What is used of what. */
  record Used(Usage usage, Quota quota) {}

  Used find(Caller caller) {
    if (caller.grant().isPresent()) {
      throw new UploadException.Forbidden("An upload token does not show what its tenant holds.");
    }
    return new Used(usage.of(caller.tenant()), quotas.of(caller.tenant()));
  }
}
