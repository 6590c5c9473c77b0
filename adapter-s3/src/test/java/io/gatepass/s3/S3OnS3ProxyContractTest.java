package io.gatepass.s3;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.Gap;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.S3ProxyServer;
import java.util.Map;

class S3OnS3ProxyContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    return new S3Backend(
        S3ProxyServer.shared(),
        Dialect.MINIO,
        Map.of(
            Guarantee.ADDRESS_BOUND,
            Exemption.NO_ADDRESS,
            Guarantee.CLOCK_AHEAD,
            new Gap("S3Proxy takes a signed URL that is dated in the future"),
            Guarantee.LATE_PART_REMOVED,
            S3Backend.LATE_PART_STAYS,
            Guarantee.PARTS_DIGEST_CAUGHT,
            S3Backend.NO_PART_DIGEST_LISTED,
            Guarantee.CRC64NVME_CAUGHT,
            S3Backend.NO_CRC64,
            Guarantee.FORM_DIGEST_CAUGHT,
            S3Backend.NO_FORM_DIGEST));
  }
}
