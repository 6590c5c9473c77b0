package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import java.io.IOException;

/** Reads a bounded part of one content. */
final class RangeReader {
  private static final int BEYOND_THE_END = 416;

  private final MinioAsyncClient client;
  private final String bucket;
  private final MinioErrors errors;

  RangeReader(MinioAsyncClient client, String bucket, MinioErrors errors) {
    this.client = client;
    this.bucket = bucket;
    this.errors = errors;
  }

  byte[] read(ObjectRef object, long from, ByteCount length) {
    ObjectStore.requireRange(from, length);
    GetObjectArgs.Builder get =
        GetObjectArgs.builder()
            .bucket(bucket)
            .object(object.key().value())
            .matchETag(StoredObjects.quoted(object.tag()))
            .offset(from)
            .length(length.value());
    object.version().ifPresent(get::versionId);
    try (GetObjectResponse answer = client.getObject(get.build()).join()) {
      if (answer.headers().get("Content-Range") == null && from > 0) {
        throw new StorageException.Unexpected(
            errors.message(Operation.READ, "the store does not serve ranges."), null);
      }
      return answer.readNBytes((int) length.value());
    } catch (IOException | RuntimeException e) {
      boolean beyond =
          MinioErrors.unwrapped(e) instanceof ErrorResponseException refusal
              && MinioErrors.status(refusal) == BEYOND_THE_END;
      if (beyond) {
        return new byte[0];
      }
      throw errors.translate(Operation.READ, e);
    }
  }
}
