package io.gatepass.architecture.broken.delivery;

import io.micronaut.context.ApplicationContext;

/** Everything that delivery must not do. */
public interface Broken {

  record KnowsTheFramework(ApplicationContext framework) {}

  record KnowsAnAdapter(io.gatepass.architecture.broken.s3.Broken other) {}

  record KnowsTheApp(io.gatepass.architecture.broken.app.Broken app) {}
}
