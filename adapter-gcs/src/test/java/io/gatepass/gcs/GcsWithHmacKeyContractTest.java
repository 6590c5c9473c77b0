package io.gatepass.gcs;

import io.gatepass.contract.Backend;
import io.gatepass.contract.StorageProviderContract;

class GcsWithHmacKeyContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    return Fronts.hmac();
  }
}
