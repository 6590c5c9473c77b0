package io.gatepass.app.uppy;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.app.upload.FinalizeUpload;
import io.gatepass.app.upload.ListParts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What Uppy's calls are made of. */
@Factory
final class UppyBeans {

  @Singleton
  Ways ways(Policies policies, Stores stores) {
    return new Ways(policies, stores);
  }

  @Singleton
  FinishParts finish(ListParts list, FinalizeUpload complete) {
    return new FinishParts(list, complete);
  }
}
