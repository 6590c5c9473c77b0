package io.gatepass.s3;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.MinioServer;
import java.util.Map;

class S3OnMinioContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    return new S3Backend(
        MinioServer.shared(),
        Dialect.MINIO,
        Map.of(
            Guarantee.ADDRESS_BOUND,
            Exemption.NO_ADDRESS,
            Guarantee.CREDENTIAL_END,
            new Exemption.NotOffered("the server is asked for a key of its own that signs"),
            Guarantee.CRC64NVME_CAUGHT,
            S3Backend.NO_CRC64,
            Guarantee.FORM_DIGEST_CAUGHT,
            S3Backend.NO_FORM_DIGEST));
  }
}
