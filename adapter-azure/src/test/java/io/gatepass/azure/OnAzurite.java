package io.gatepass.azure;

import com.azure.storage.blob.BlobContainerClient;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.AzuriteServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/** A store on Azurite, in a container of its own. */
record OnAzurite(
    StorageServer server, Map<String, String> settings, StorageProvider store, Http http) {

  /** Where there is no Azurite, nothing is proven, which is printed. */
  static void run(Consumer<OnAzurite> test) {
    StorageServer server;
    try {
      server = AzuriteServer.shared();
    } catch (ServerAbsent absent) {
      absent.print();
      return;
    }
    Map<String, String> settings = Stores.settings(server);
    BlobContainerClient owner = Stores.owner(server, settings);
    owner.create();
    try (StorageProvider store =
        new AzureStorageProvider(
            Stores.read(settings, Map.of()), Patience.NORMAL, InstantSource.system())) {
      test.accept(new OnAzurite(server, settings, store, new Http(HttpClient::newHttpClient)));
    } finally {
      owner.delete();
    }
  }

  BlobContainerClient owner() {
    return Stores.owner(server, settings);
  }

  SignedRequest sign(UploadId id, ObjectKey key, byte[] content) {
    return store.uploads().signPut(id, Samples.at(key), Samples.exactly(content), Samples.MINUTES);
  }

  StoredObject upload(UploadId id, ObjectKey key, byte[] content, String... headers) {
    int status = http.send(sign(id, key, content), content, headers).statusCode();
    if (status != 201) {
      throw new AssertionError("The upload was answered with " + status);
    }
    return store.objects().find(key).orElseThrow();
  }
}
