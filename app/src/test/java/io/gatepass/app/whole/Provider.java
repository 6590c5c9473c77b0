package io.gatepass.app.whole;

import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import io.gatepass.app.testing.BucketOwner;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.AzuriteServer;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.S3ProxyServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.contract.servers.gcs.GcsVerifyingFront;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;

/** Each provider on a server that verifies signatures. */
enum Provider {
  S3("S3Proxy") {
    @Override
    Place place() {
      return family("s3", S3ProxyServer.shared());
    }

    @Override
    Place down(URI nowhere) {
      return family("s3", nowhere);
    }
  },
  MINIO("MinIO") {
    @Override
    Place place() {
      return family("minio", MinioServer.shared());
    }

    @Override
    Place down(URI nowhere) {
      return family("minio", nowhere);
    }
  },
  AZURE("Azurite") {
    @Override
    Place place() {
      StorageServer server = AzuriteServer.shared();
      String container = fresh();
      new BlobServiceClientBuilder()
          .endpoint(server.endpoint().toString())
          .credential(new StorageSharedKeyCredential(server.keyId(), server.secret()))
          .buildClient()
          .createBlobContainer(container);
      return azure(server.endpoint(), container, server.keyId(), server.secret());
    }

    @Override
    Place down(URI nowhere) {
      return azure(nowhere.resolve("/acme"), "media", "acme", "c2VjcmV0");
    }
  },
  GCS("the verifying front, a fixture") {
    @Override
    Place place() {
      String bucket = fresh();
      FRONT.create(bucket);
      return gcs(FRONT.endpoint(), bucket, FRONT.hmacKeyId(), FRONT.hmacSecret());
    }

    @Override
    Place down(URI nowhere) {
      return gcs(nowhere, "media", "GOOG1EXAMPLE", "hush");
    }
  };

  private static final GcsVerifyingFront FRONT = GcsVerifyingFront.start();

  private final String server;

  Provider(String server) {
    this.server = server;
  }

  /**
   * An empty place on a running server.
   *
   * @throws ServerAbsent when there is no such server here
   */
  abstract Place place();

  /** Settings that are right, for a server that does not answer. */
  abstract Place down(URI nowhere);

  /** Whether clients' requests can be signed without the store, which MinIO is asked for a key. */
  boolean signsAlone() {
    return this != MINIO;
  }

  @Override
  public String toString() {
    return name() + " on " + server;
  }

  private static Place family(String provider, StorageServer server) {
    String bucket = fresh();
    try (S3Client owner = BucketOwner.of(server.endpoint(), server.keyId(), server.secret())) {
      owner.createBucket(b -> b.bucket(bucket));
    }
    return family(provider, server.endpoint(), bucket, server.keyId(), server.secret());
  }

  private static Place family(String provider, URI nowhere) {
    return family(provider, nowhere, "media", "AKIAEXAMPLE", "hush-hush-hush");
  }

  private static Place family(
      String provider, URI endpoint, String bucket, String key, String secret) {
    return new Place(
        provider,
        Map.of(
            "endpoint", endpoint.toString(),
            "bucket", bucket,
            "access-key", key,
            "secret-key", secret));
  }

  private static Place azure(URI endpoint, String container, String account, String key) {
    return new Place(
        "azure",
        Map.of(
            "endpoint", endpoint.toString(),
            "container", container,
            "account", account,
            "account-key", key));
  }

  private static Place gcs(URI endpoint, String bucket, String key, String secret) {
    return new Place(
        "gcs",
        Map.of(
            "endpoint", endpoint.toString(),
            "bucket", bucket,
            "hmac-key", key,
            "hmac-secret", secret));
  }

  private static String fresh() {
    return "whole-" + UUID.randomUUID();
  }
}
