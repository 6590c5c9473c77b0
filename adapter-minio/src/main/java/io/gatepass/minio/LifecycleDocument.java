package io.gatepass.minio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minio.Checksum;
import io.minio.GetBucketLifecycleArgs;
import io.minio.Http;
import io.minio.Http.QueryParameters;
import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.MediaType;
import okhttp3.Response;

/**
 * A bucket's lifecycle rules as they are sent: the SDK's own calls leave out on the way back what
 * they do not know, of which MinIO has several.
 */
final class LifecycleDocument extends MinioAsyncClient {
  private static final MediaType XML = MediaType.get("application/xml");
  private static final QueryParameters LIFECYCLE = new QueryParameters("lifecycle", "");

  private final String bucket;

  LifecycleDocument(MinioAsyncClient client, String bucket) {
    super(client);
    this.bucket = bucket;
  }

  /** Empty where the bucket has none. */
  CompletableFuture<Optional<String>> read() {
    return executeGetAsync(place(), null, LIFECYCLE)
        .thenApply(LifecycleDocument::text)
        .exceptionally(LifecycleDocument::none);
  }

  /** Writes it whole. */
  CompletableFuture<Void> write(String document) {
    byte[] bytes = document.getBytes(UTF_8);
    try {
      Http.Body body =
          new Http.Body(
              bytes,
              bytes.length,
              XML,
              Checksum.hexString(sum(new Checksum.SHA256(), bytes)),
              Checksum.base64String(sum(new Checksum.MD5(), bytes)));
      return executePutAsync(place(), null, LIFECYCLE, body).thenAccept(Response::close);
    } catch (MinioException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private GetBucketLifecycleArgs place() {
    return GetBucketLifecycleArgs.builder().bucket(bucket).build();
  }

  private static byte[] sum(Checksum.Hasher hasher, byte[] bytes) {
    hasher.update(bytes, 0, bytes.length);
    return hasher.sum();
  }

  private static Optional<String> text(Response answer) {
    try (answer) {
      return Optional.of(answer.body().string());
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static Optional<String> none(Throwable failed) {
    if (MinioErrors.unwrapped(failed) instanceof ErrorResponseException answer
        && "NoSuchLifecycleConfiguration".equals(answer.errorResponse().code())) {
      return Optional.empty();
    }
    throw new CompletionException(failed);
  }
}
