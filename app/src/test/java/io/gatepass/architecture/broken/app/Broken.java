package io.gatepass.architecture.broken.app;

/** Everything the app must not do. */
public interface Broken {

  record KnowsTheS3Adapter(io.gatepass.architecture.broken.s3.Broken adapter) {}

  record KnowsTheMinioAdapter(io.gatepass.architecture.broken.minio.Broken adapter) {}

  record KnowsTheGcsAdapter(io.gatepass.architecture.broken.gcs.Broken adapter) {}

  record KnowsTheAzureAdapter(io.gatepass.architecture.broken.azure.Broken adapter) {}

  record KnowsTheEmbeddedStore(io.gatepass.architecture.broken.embedded.Broken adapter) {}

  record KnowsInspection(io.gatepass.architecture.broken.inspection.Broken adapter) {}

  record KnowsEvents(io.gatepass.architecture.broken.events.Broken adapter) {}

  record KnowsWebhooks(io.gatepass.architecture.broken.webhooks.Broken adapter) {}

  record KnowsAuth(io.gatepass.architecture.broken.auth.Broken adapter) {}

  record KnowsDelivery(io.gatepass.architecture.broken.delivery.Broken adapter) {}

  record KnowsSigning(io.gatepass.architecture.broken.signing.Broken signing) {}

  record KnowsTheContract(io.gatepass.architecture.broken.contract.Broken contract) {}
}
