package io.gatepass.minio;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Promotion;
import io.minio.CopyObjectArgs;
import io.minio.Directive;
import io.minio.MinioAsyncClient;
import io.minio.SourceObject;
import java.util.Map;

/** Copies inside the bucket, pinned to what was verified. */
final class ServerSideCopy implements Promotion.Copy {
  private final MinioAsyncClient client;
  private final String bucket;
  private final MinioErrors errors;

  ServerSideCopy(MinioAsyncClient client, String bucket, MinioErrors errors) {
    this.client = client;
    this.bucket = bucket;
    this.errors = errors;
  }

  @Override
  public void copy(StoredObject source, ObjectKey target) {
    errors.await(Operation.COPY, () -> client.copyObject(request(source, target)));
  }

  /** Told the size, the SDK does not look at the source again, whose tag it would put for ours. */
  private CopyObjectArgs request(StoredObject source, ObjectKey target) {
    SourceObject.Builder from =
        SourceObject.builder().bucket(bucket).object(source.ref().key().value());
    source.ref().version().ifPresent(from::versionId);
    return CopyObjectArgs.builder()
        .source(
            new SourceObject(
                from.build(), source.size().value(), StoredObjects.quoted(source.ref().tag())))
        .bucket(bucket)
        .object(target.value())
        .metadataDirective(Directive.REPLACE)
        .headers(Map.of("Content-Type", source.contentType()))
        .userMetadata(
            source.uploadId().map(id -> Map.of(StoredObjects.UPLOAD_ID, id)).orElse(Map.of()))
        .build();
  }
}
