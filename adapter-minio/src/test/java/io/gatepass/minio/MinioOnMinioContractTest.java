package io.gatepass.minio;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;
import java.util.Map;

class MinioOnMinioContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    StorageServer server = MinioServer.shared();
    return new MinioBackend(
        server, server.name(), Map.of(Guarantee.CREDENTIAL_END, MinioBackend.LASTING_KEYS));
  }
}
