package io.gatepass.app.doctor;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.PublicAccessType;
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

  /** Where everybody may read what the pattern of keys says. */
  static Map<String, String> onMinioOpenAt(String pattern) {
    Map<String, String> settings = onMinio();
    StorageServer server = MinioServer.shared();
    String policy =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",
        "Action":"s3:GetObject","Resource":"arn:aws:s3:::%s/%s"}]}\
        """
            .formatted(settings.get("bucket"), pattern);
    try (S3Client owner = BucketOwner.of(server.endpoint(), server.keyId(), server.secret())) {
      owner.putBucketPolicy(b -> b.bucket(settings.get("bucket")).policy(policy));
    }
    return settings;
  }

  static Map<String, String> onAzurite() {
    StorageServer server = AzuriteServer.shared();
    String container = name();
    azurite(server).createBlobContainer(container);
    return settings(server, container);
  }

  /** Where everybody may read everything. */
  static Map<String, String> onAzuriteOpen() {
    StorageServer server = AzuriteServer.shared();
    String container = name();
    azurite(server)
        .createBlobContainerWithResponse(container, Map.of(), PublicAccessType.BLOB, Context.NONE);
    return settings(server, container);
  }

  private static BlobServiceClient azurite(StorageServer server) {
    return new BlobServiceClientBuilder()
        .endpoint(server.endpoint().toString())
        .credential(new StorageSharedKeyCredential(server.keyId(), server.secret()))
        .buildClient();
  }

  private static Map<String, String> settings(StorageServer server, String container) {
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
