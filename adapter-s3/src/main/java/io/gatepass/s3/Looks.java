package io.gatepass.s3;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.StorageException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Looks at single objects. */
final class Looks {
  private final Bucket bucket;

  Looks(Bucket bucket) {
    this.bucket = bucket;
  }

  Optional<StoredObject> find(ObjectKey key) {
    try {
      return Optional.of(StoredObjects.of(key, complete(bucket.client().headObject(look(key)))));
    } catch (SdkException e) {
      StorageException meant = bucket.errors().translate(Operation.FIND, e);
      if (!(meant instanceof StorageException.Missing)) {
        throw meant;
      }
      bucket.check().require();
      return Optional.empty();
    }
  }

  private HeadObjectRequest look(ObjectKey key) {
    return HeadObjectRequest.builder()
        .bucket(bucket.name())
        .key(key.value())
        .checksumMode(ChecksumMode.ENABLED)
        .build();
  }

  private HeadObjectResponse complete(HeadObjectResponse head) {
    if (head.eTag() == null || head.eTag().isBlank() || head.contentLength() == null) {
      throw new StorageException.Unexpected(
          bucket.errors().message(Operation.FIND, "the answer names no entity tag or no length."),
          null);
    }
    return head;
  }
}
