package io.gatepass.architecture.broken.s3;

import io.micronaut.context.ApplicationContext;

/** Everything the S3 adapter must not do. */
public interface Broken {

  record KnowsTheFramework(ApplicationContext framework) {}

  record KnowsAnotherAdapter(io.gatepass.architecture.broken.gcs.Broken other) {}

  record KnowsTheEmbeddedStore(io.gatepass.architecture.broken.embedded.Broken store) {}

  record KnowsTheContract(io.gatepass.architecture.broken.contract.Broken contract) {}

  record KnowsTheApp(io.gatepass.architecture.broken.app.Broken app) {}
}
