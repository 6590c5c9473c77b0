package io.gatepass.minio;

import io.gatepass.contract.Backend;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;

class MinioOnMinioContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    StorageServer server = MinioServer.shared();
    return new MinioBackend(server, server.name(), MinioBackend.NOT_OFFERED);
  }
}
