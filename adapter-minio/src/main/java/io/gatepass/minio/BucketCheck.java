package io.gatepass.minio;

import io.gatepass.ports.StorageException;
import io.minio.BucketExistsArgs;
import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells an absent object from an absent bucket. */
final class BucketCheck {
  private static final Duration TRUSTED = Duration.ofSeconds(60);

  private final MinioAsyncClient client;
  private final String bucket;
  private final MinioErrors errors;
  private final InstantSource clock;
  private volatile Instant seen = Instant.EPOCH;

  BucketCheck(MinioAsyncClient client, String bucket, MinioErrors errors, InstantSource clock) {
    this.client = client;
    this.bucket = bucket;
    this.errors = errors;
    this.clock = clock;
  }

  /**
   * Asks whether the bucket is there, unless it was not long ago.
   *
   * @throws StorageException.Misconfigured when it is not
   */
  void require() {
    Instant now = clock.instant();
    if (now.isBefore(seen.plus(TRUSTED))) {
      return;
    }
    if (!isThere()) {
      throw errors.refusal(Operation.FIND_BUCKET, "NoSuchBucket", 404);
    }
    seen = now;
  }

  private boolean isThere() {
    try {
      return client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()).join();
    } catch (RuntimeException e) {
      boolean thereButHidden =
          MinioErrors.unwrapped(e) instanceof ErrorResponseException answer
              && MinioErrors.status(answer) == 403;
      if (thereButHidden) {
        return true;
      }
      throw errors.translate(Operation.FIND_BUCKET, e);
    }
  }
}
