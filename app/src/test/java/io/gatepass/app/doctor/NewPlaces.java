package io.gatepass.app.doctor;

import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import io.gatepass.app.testing.BucketOwner;
import io.gatepass.contract.servers.AzuriteServer;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Settings of stores that hold nothing yet, each on a server of its provider. They throw {@link
 * io.gatepass.contract.ServerAbsent} where that is missing.
 */
final class NewPlaces {
  private NewPlaces() {}

  static Map<String, String> onMinio() {
    StorageServer server = MinioServer.shared();
    String bucket = name();
    try (S3Client owner = BucketOwner.of(server.endpoint(), server.keyId(), server.secret())) {
      owner.createBucket(b -> b.bucket(bucket));
    }
    return Map.of(
        "endpoint", server.endpoint().toString(),
        "bucket", bucket,
        "access-key", server.keyId(),
        "secret-key", server.secret());
  }

  static Map<String, String> onAzurite() {
    StorageServer server = AzuriteServer.shared();
    String container = name();
    new BlobServiceClientBuilder()
        .endpoint(server.endpoint().toString())
        .credential(new StorageSharedKeyCredential(server.keyId(), server.secret()))
        .buildClient()
        .createBlobContainer(container);
    return Map.of(
        "endpoint", server.endpoint().toString(),
        "container", container,
        "account", server.keyId(),
        "account-key", server.secret());
  }

  private static String name() {
    return "doctor-" + UUID.randomUUID();
  }
}
