package io.gatepass.s3;

import io.gatepass.contract.Backend;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.MinioServer;
import java.util.Map;

class S3OnMinioContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    return new S3Backend(MinioServer.shared(), Dialect.MINIO, Map.of());
  }
}
