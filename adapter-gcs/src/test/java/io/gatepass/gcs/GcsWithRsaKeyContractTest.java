package io.gatepass.gcs;

import io.gatepass.contract.Backend;
import io.gatepass.contract.StorageProviderContract;

class GcsWithRsaKeyContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    return Fronts.rsa();
  }
}
