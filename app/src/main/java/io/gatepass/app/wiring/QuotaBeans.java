package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.quota.FindUsage;
import io.gatepass.app.quota.RecountUsage;
import io.gatepass.ports.Quotas;
import io.gatepass.ports.TenantUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Quotas, made of plain parts. */
@Factory
final class QuotaBeans {

  @Singleton
  Quotas quotas(Settings settings) {
    return tenant -> settings.tenants().of(tenant).quota();
  }

  @Singleton
  FindUsage find(TenantUsage usage, Quotas quotas) {
    return new FindUsage(usage, quotas);
  }

  @Singleton
  RecountUsage recount(TenantUsage usage, MeterRegistry meters, InstantSource clock) {
    return new RecountUsage(usage, meters, clock);
  }
}
