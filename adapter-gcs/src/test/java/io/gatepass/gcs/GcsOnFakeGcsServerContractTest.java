package io.gatepass.gcs;

import com.google.cloud.storage.BucketInfo;
import io.gatepass.contract.Backend;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.FakeGcsServer;
import io.gatepass.contract.servers.StorageServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The JSON calls, as somebody else reads Google's documentation; it looks at no signature. */
class GcsOnFakeGcsServerContractTest implements StorageProviderContract {
  @Override
  public Backend backend() {
    StorageServer server = FakeGcsServer.shared();
    String bucket = "contract-" + UUID.randomUUID();
    var _ = GcsBackend.owner(server.endpoint()).create(BucketInfo.of(bucket));
    return new GcsBackend(
        server.name(),
        server.endpoint(),
        bucket,
        Stores.HMAC,
        Map.of(),
        List.copyOf(Stores.HMAC.values()),
        FakeGcsGaps.ALL,
        () -> {});
  }
}
