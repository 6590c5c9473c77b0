package io.gatepass.architecture.broken.embedded;

import io.micronaut.context.ApplicationContext;

/** Everything the embedded store must not do. */
public interface Broken {

  record KnowsTheFramework(ApplicationContext framework) {}

  record KnowsAnotherAdapter(io.gatepass.architecture.broken.minio.Broken other) {}

  record KnowsTheApp(io.gatepass.architecture.broken.app.Broken app) {}
}
