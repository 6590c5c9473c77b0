package io.gatepass.gcs;

import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobListOption;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells an absent object from an absent bucket, which a 404 does not. */
final class BucketCheck {
  private static final Duration TRUSTED = Duration.ofSeconds(60);

  private final GcsClients clients;
  private final String bucket;
  private final Calls calls;
  private final InstantSource clock;
  private volatile Instant seen = Instant.EPOCH;

  BucketCheck(GcsClients clients, String bucket, Calls calls, InstantSource clock) {
    this.clients = clients;
    this.bucket = bucket;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Asks whether the bucket is there, unless it was not long ago. Lists one name rather than look
   * at the bucket: an absent object shows as such only to who may list, so that this needs no
   * further permission.
   *
   * @throws StorageException.Misconfigured when it is not
   */
  void require() {
    Instant now = clock.instant();
    if (now.isBefore(seen.plus(TRUSTED))) {
      return;
    }
    calls.run(
        Operation.FIND_BUCKET,
        () ->
            clients
                .objects()
                .list(bucket, BlobListOption.pageSize(1), BlobListOption.fields(BlobField.NAME)));
    seen = now;
  }
}
