package io.gatepass.architecture.broken.azure;

import io.micronaut.context.ApplicationContext;

/** Everything the Azure adapter must not do. */
public interface Broken {

  record KnowsTheFramework(ApplicationContext framework) {}

  record KnowsAnotherAdapter(io.gatepass.architecture.broken.minio.Broken other) {}

  record KnowsTheEmbeddedStore(io.gatepass.architecture.broken.embedded.Broken store) {}

  record KnowsTheContract(io.gatepass.architecture.broken.contract.Broken contract) {}

  record KnowsTheApp(io.gatepass.architecture.broken.app.Broken app) {}
}
