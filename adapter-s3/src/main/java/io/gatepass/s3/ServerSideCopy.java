package io.gatepass.s3;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Promotion;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

/** Copies inside the bucket, pinned to what was verified. */
final class ServerSideCopy implements Promotion.Copy {
  private final Bucket bucket;
  private final CopySizes sizes;
  private final Promotion.Copy partwise;

  ServerSideCopy(Bucket bucket, CopySizes sizes, Promotion.Copy partwise) {
    this.bucket = bucket;
    this.sizes = sizes;
    this.partwise = partwise;
  }

  @Override
  public void copy(StoredObject source, ObjectKey target) {
    if (source.size().isMoreThan(sizes.single())) {
      partwise.copy(source, target);
    } else {
      bucket
          .errors()
          .translated(Operation.COPY, () -> bucket.client().copyObject(request(source, target)));
    }
  }

  private CopyObjectRequest request(StoredObject source, ObjectKey target) {
    CopyObjectRequest.Builder copy =
        CopyObjectRequest.builder()
            .sourceBucket(bucket.name())
            .sourceKey(source.ref().key().value())
            .copySourceIfMatch(StoredObjects.quoted(source.ref().tag()))
            .destinationBucket(bucket.name())
            .destinationKey(target.value())
            .metadataDirective(MetadataDirective.REPLACE)
            .contentType(source.contentType())
            .metadata(
                source.uploadId().map(id -> Map.of(StoredObjects.UPLOAD_ID, id)).orElse(Map.of()))
            .overrideConfiguration(bucket.patience()::slowly);
    source.ref().version().ifPresent(copy::sourceVersionId);
    return copy.build();
  }
}
