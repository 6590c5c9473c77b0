package io.gatepass.architecture.broken.embedded;

import io.micronaut.context.ApplicationContext;

/** Everything the embedded store must not do. */
public interface Broken {

  record KnowsTheFramework(ApplicationContext framework) {}

  record KnowsTheApp(io.gatepass.architecture.broken.app.Broken app) {}
}
