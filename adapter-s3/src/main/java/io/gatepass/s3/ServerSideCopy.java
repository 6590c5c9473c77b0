package io.gatepass.s3;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Promotion;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

/** Copies inside the bucket, pinned to what was verified. */
final class ServerSideCopy implements Promotion.Copy {
  private final S3Client client;
  private final String bucket;
  private final S3Errors errors;
  private final Patience patience;

  ServerSideCopy(S3Client client, String bucket, S3Errors errors, Patience patience) {
    this.client = client;
    this.bucket = bucket;
    this.errors = errors;
    this.patience = patience;
  }

  @Override
  public void copy(StoredObject source, ObjectKey target) {
    errors.translated(Operation.COPY, () -> client.copyObject(request(source, target)));
  }

  private CopyObjectRequest request(StoredObject source, ObjectKey target) {
    CopyObjectRequest.Builder copy =
        CopyObjectRequest.builder()
            .sourceBucket(bucket)
            .sourceKey(source.ref().key().value())
            .copySourceIfMatch(StoredObjects.quoted(source.ref().tag()))
            .destinationBucket(bucket)
            .destinationKey(target.value())
            .metadataDirective(MetadataDirective.REPLACE)
            .contentType(source.contentType())
            .metadata(
                source.uploadId().map(id -> Map.of(StoredObjects.UPLOAD_ID, id)).orElse(Map.of()))
            .overrideConfiguration(limits ->
                limits.apiCallAttemptTimeout(patience.copy()).apiCallTimeout(patience.copy()));
    source.ref().version().ifPresent(copy::sourceVersionId);
    return copy.build();
  }
}
