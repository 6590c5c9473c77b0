package io.gatepass.app.observe;

import io.gatepass.app.persistence.SchemaCheck;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadRepository;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** A gateway is ready while its database, with its schema, and the store for new uploads answer. */
@Factory
final class HealthFactory {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Singleton
  @Readiness
  ComponentHealth databaseHealth(
      UploadRepository uploads,
      InstantSource clock,
      MeterRegistry registry,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    UploadId none = UploadId.at(clock.instant(), new SecureRandom());
    Probe probe =
        new Probe("database", () -> Checks.database(uploads, none), clock, executor, PATIENCE);
    return new ComponentHealth("database", probe, registry);
  }

  @Singleton
  @Readiness
  ComponentHealth schemaHealth(
      SchemaCheck schema,
      InstantSource clock,
      MeterRegistry registry,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    return new ComponentHealth(
        "schema",
        new Probe("schema", () -> Checks.schema(schema::trouble), clock, executor, PATIENCE),
        registry);
  }

  @Singleton
  @Readiness
  ComponentHealth storeHealth(
      Stores stores,
      InstantSource clock,
      MeterRegistry registry,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    String component = "store " + stores.defaultStore();
    Probe probe =
        new Probe(
            component,
            () -> Checks.store(stores.named(stores.defaultStore()).objects()),
            clock,
            executor,
            PATIENCE);
    return new ComponentHealth(component, probe, registry);
  }
}
