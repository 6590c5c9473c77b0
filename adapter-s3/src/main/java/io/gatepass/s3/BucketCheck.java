package io.gatepass.s3;

import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tells an absent object from an absent bucket, which a HEAD's 404 does not. */
final class BucketCheck {
  private static final Duration TRUSTED = Duration.ofSeconds(60);

  private final S3Client client;
  private final String bucket;
  private final S3Errors errors;
  private final InstantSource clock;
  private volatile Instant seen = Instant.EPOCH;

  BucketCheck(S3Client client, String bucket, S3Errors errors, InstantSource clock) {
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
    try {
      client.headBucket(b -> b.bucket(bucket));
    } catch (SdkException e) {
      boolean thereButHidden = e instanceof S3Exception answer && answer.statusCode() == 403;
      if (!thereButHidden) {
        throw errors.translate(Operation.FIND_BUCKET, e);
      }
    }
    seen = now;
  }

  /** Makes the call, and asks for the bucket before anything is said to be missing in it. */
  <T> T inside(Supplier<T> call) {
    try {
      return call.get();
    } catch (StorageException.Missing missing) {
      require();
      throw missing;
    }
  }
}
