package io.gatepass.azure;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StoreSettings;
import java.util.HashMap;
import java.util.Map;

/** Settings for stores on a server, and its owner. */
final class Stores {
  static final StoreName NAME = new StoreName("main");

  private Stores() {}

  /** For a container that is not there yet. */
  static Map<String, String> settings(StorageServer server) {
    return Map.of(
        "account",
        server.keyId(),
        "account-key",
        server.secret(),
        "endpoint",
        server.endpoint().toString(),
        "container",
        "contract-" + Samples.id());
  }

  static AzureSettings read(Map<String, String> settings, Map<String, String> other) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(other);
    return AzureSettings.read(new StoreSettings(NAME, all));
  }

  static BlobContainerClient owner(StorageServer server, Map<String, String> settings) {
    return new BlobContainerClientBuilder()
        .endpoint(server.endpoint().toString())
        .containerName(settings.get("container"))
        .credential(new StorageSharedKeyCredential(server.keyId(), server.secret()))
        .buildClient();
  }
}
