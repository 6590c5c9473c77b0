package io.gatepass.app.observe;

import io.gatepass.app.upload.Access;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** All meters in the Prometheus text format. */
@Hidden
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsController {
  private final PrometheusMeterRegistry registry;

  MetricsController(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  @Get
  @Produces("text/plain;version=0.0.4;charset=utf-8")
  String scrape(Caller caller) {
    Access.require(caller, Scope.METRICS);
    return registry.scrape();
  }
}
