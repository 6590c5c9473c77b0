package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Reads a bounded part of one content. */
final class RangeReader {
  private static final int BEYOND_THE_END = 416;

  private final S3Client client;
  private final String bucket;
  private final S3Errors errors;

  RangeReader(S3Client client, String bucket, S3Errors errors) {
    this.client = client;
    this.bucket = bucket;
    this.errors = errors;
  }

  byte[] read(ObjectRef object, long from, ByteCount length) {
    ObjectStore.requireRange(from, length);
    GetObjectRequest.Builder get =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(object.key().value())
            .ifMatch(StoredObjects.quoted(object.tag()))
            .range("bytes=" + from + "-" + (from + length.value() - 1));
    object.version().ifPresent(get::versionId);
    try {
      return client.getObject(get.build(), whole(from, length));
    } catch (SdkException e) {
      if (e instanceof S3Exception answer && answer.statusCode() == BEYOND_THE_END) {
        return new byte[0];
      }
      throw errors.translate(Operation.READ, e);
    }
  }

  /** Inside the call, so that its time limits cover the body too. */
  private ResponseTransformer<GetObjectResponse, byte[]> whole(long from, ByteCount length) {
    return (response, body) -> {
      if (response.contentRange() == null && from > 0) {
        body.abort();
        throw new StorageException.Unexpected(
            errors.message(Operation.READ, "the store does not serve ranges."), null);
      }
      byte[] bytes = body.readNBytes((int) length.value());
      if (body.read() >= 0) {
        body.abort();
      }
      return bytes;
    };
  }
}
