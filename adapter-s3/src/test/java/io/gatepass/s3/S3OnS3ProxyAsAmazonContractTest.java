package io.gatepass.s3;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.Gap;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.S3ProxyServer;
import java.util.Map;

/** What the dialect aws claims, on a server that is nearly as strict as Amazon. */
class S3OnS3ProxyAsAmazonContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    return new S3Backend(
        S3ProxyServer.shared(),
        "S3Proxy, as Amazon",
        Dialect.AWS,
        Map.of(
            Guarantee.ADDRESS_BOUND,
            Exemption.NO_ADDRESS,
            Guarantee.CLOCK_AHEAD,
            new Gap("S3Proxy takes a signed URL that is dated in the future"),
            Guarantee.SMUGGLED_COPY_REFUSED,
            new Gap("S3Proxy obeys a copy source that nobody signed, which Amazon refuses"),
            Guarantee.LATE_PART_REMOVED,
            S3Backend.LATE_PART_STAYS,
            Guarantee.PARTS_DIGEST_CAUGHT,
            S3Backend.NO_PART_DIGEST_LISTED,
            Guarantee.PART_COPY_REFUSED,
            new Gap("S3Proxy obeys a copy source that nobody signed, which Amazon refuses"),
            Guarantee.FORM_DIGEST_CAUGHT,
            S3Backend.NO_FORM_DIGEST));
  }
}
