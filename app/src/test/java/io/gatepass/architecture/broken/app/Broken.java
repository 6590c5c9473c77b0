package io.gatepass.architecture.broken.app;

/** Everything the app must not do. */
public interface Broken {

  record KnowsTheS3Adapter(io.gatepass.architecture.broken.s3.Broken adapter) {}

  record KnowsTheEmbeddedStore(io.gatepass.architecture.broken.embedded.Broken adapter) {}
}
