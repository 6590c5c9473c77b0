package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.limit.Allowance;
import io.gatepass.app.limit.Buckets;
import io.gatepass.app.limit.LimitMeters;
import io.gatepass.app.limit.LocalBuckets;
import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.persistence.JdbcBuckets;
import io.gatepass.app.upload.Charges;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Who counts what callers ask for: each gateway itself, or all in the database they share. */
@Factory
final class LimitBeans {

  @Singleton
  Buckets buckets(
      Settings settings, DataSource database, DataSourceResolver pools, InstantSource clock) {
    return EmbeddedDatabase.keeps(settings.database().url())
        ? new LocalBuckets(clock)
        : new JdbcBuckets(pools.resolve(database), clock);
  }

  /** At the start, and not with the first request that is charged. */
  @Context
  LimitMeters meters(Settings settings, MeterRegistry registry) {
    return new LimitMeters(settings.rateLimits(), registry);
  }

  @Singleton
  Charges charges(Settings settings, Buckets buckets, LimitMeters meters) {
    return new Charges(new Allowance(settings.rateLimits(), buckets, meters::refused));
  }
}
