package io.gatepass.app.trace;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * A span for each statement, without its values. Before the framework puts its transactions around
 * the pool, which it must find outermost.
 */
@Singleton
@Requires(property = TraceBeans.IS_ON, value = "true")
final class TracedDatabase implements BeanCreatedEventListener<DataSource>, Ordered {
  private final BeanProvider<OpenTelemetry> api;

  TracedDatabase(BeanProvider<OpenTelemetry> api) {
    this.api = api;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    return JdbcTelemetry.create(api.get()).wrap(event.getBean());
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
