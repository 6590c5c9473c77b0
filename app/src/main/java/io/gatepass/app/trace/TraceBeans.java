package io.gatepass.app.trace;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Singleton;

/** Traces, or none: the property is set from what the environment says. */
@Factory
final class TraceBeans {
  static final String IS_ON = "io.gatepass.tracing";

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = IS_ON, value = "true")
  Tracing tracing() {
    return Tracing.start();
  }

  @Singleton
  @Requires(property = IS_ON, value = "true")
  OpenTelemetry api(Tracing tracing) {
    return tracing.api();
  }

  @Singleton
  @Requires(property = IS_ON, value = "true")
  Traces traces(OpenTelemetry api) {
    return Traces.of(api);
  }

  @Singleton
  @Requires(property = IS_ON, notEquals = "true")
  Traces none() {
    return Traces.NONE;
  }
}
