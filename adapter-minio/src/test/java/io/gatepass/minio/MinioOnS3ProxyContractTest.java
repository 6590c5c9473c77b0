package io.gatepass.minio;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.S3ProxyServer;
import java.util.EnumMap;
import java.util.Map;

/** Always there, where MinIO itself may be absent. */
class MinioOnS3ProxyContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    Map<Guarantee, Exemption> exemptions = new EnumMap<>(MinioBackend.NOT_OFFERED);
    exemptions.put(
        Guarantee.CLOCK_AHEAD,
        new Exemption.Gap("S3Proxy takes a signed URL that is dated in the future"));
    exemptions.put(
        Guarantee.PARTS_DIGEST_CAUGHT,
        new Exemption.Gap("S3Proxy tells no digest of parts, nor of an object made of them"));
    exemptions.put(
        Guarantee.LATE_PART_REMOVED,
        new Exemption.Gap("S3Proxy takes a part of an ended session and lists that no more"));
    return new MinioBackend(S3ProxyServer.shared(), "S3Proxy (not MinIO)", exemptions);
  }
}
