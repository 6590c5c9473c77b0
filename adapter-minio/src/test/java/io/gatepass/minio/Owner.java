package io.gatepass.minio;

import io.gatepass.contract.servers.StorageServer;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SetBucketLifecycleArgs;
import io.minio.SetBucketVersioningArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Filter;
import io.minio.messages.LifecycleConfiguration;
import io.minio.messages.Status;
import io.minio.messages.VersioningConfiguration;
import java.io.ByteArrayInputStream;
import java.time.ZonedDateTime;
import java.util.List;

/** Who may do everything in one bucket, whatever was signed for anybody. */
final class Owner implements AutoCloseable {
  private final MinioClient client;
  private final String bucket;

  Owner(StorageServer server, String bucket) {
    this.bucket = bucket;
    this.client =
        MinioClient.builder()
            .endpoint(server.endpoint().toString())
            .region("us-east-1")
            .credentials(server.keyId(), server.secret())
            .build();
    run(() -> client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build()));
  }

  void keepVersions() {
    run(() ->
        client.setBucketVersioning(
            SetBucketVersioningArgs.builder()
                .bucket(bucket)
                .config(
                    new VersioningConfiguration(
                        VersioningConfiguration.Status.ENABLED, null, null, null))
                .build()));
  }

  /** Has the server remove, after a day, what is below that prefix. */
  void expire(String prefix, int days) {
    LifecycleConfiguration.Rule rule =
        new LifecycleConfiguration.Rule(
            Status.ENABLED,
            null,
            new LifecycleConfiguration.Expiration((ZonedDateTime) null, days, null, null),
            new Filter(prefix),
            "expire",
            null,
            null,
            null);
    run(() ->
        client.setBucketLifecycle(
            SetBucketLifecycleArgs.builder()
                .bucket(bucket)
                .config(new LifecycleConfiguration(List.of(rule)))
                .build()));
  }

  void write(String key, String contentType, byte[] content) {
    run(() ->
        client.putObject(
            PutObjectArgs.builder().bucket(bucket).object(key).contentType(contentType).stream(
                    new ByteArrayInputStream(content), (long) content.length, -1L)
                .build()));
  }

  /** As a person would: where versions are kept, by a marker before them. */
  void remove(String key) {
    run(() -> client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build()));
  }

  /** What the SDK does. */
  @FunctionalInterface
  private interface Call {
    void make() throws MinioException;
  }

  private static void run(Call call) {
    try {
      call.make();
    } catch (MinioException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
