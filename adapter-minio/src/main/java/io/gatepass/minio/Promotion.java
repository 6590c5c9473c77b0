package io.gatepass.minio;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.minio.CopyObjectArgs;
import io.minio.Directive;
import io.minio.MinioAsyncClient;
import io.minio.SourceObject;
import java.util.Map;
import java.util.Optional;

/** Copies a verified content inside the bucket, pinned to what was verified. */
final class Promotion {
  private final MinioAsyncClient client;
  private final String bucket;
  private final ObjectStore objects;
  private final MinioErrors errors;

  Promotion(MinioAsyncClient client, String bucket, ObjectStore objects, MinioErrors errors) {
    this.client = client;
    this.bucket = bucket;
    this.objects = objects;
    this.errors = errors;
  }

  StoredObject promote(ObjectRef pinned, ObjectKey target) {
    StoredObject source =
        objects
            .find(pinned.key())
            .orElseThrow(() -> new StorageException.Missing(message("the source is gone."), null));
    if (!source.ref().equals(pinned)) {
      throw conflict("the source holds another content by now.");
    }
    Optional<StoredObject> there = objects.find(target);
    if (there.isEmpty()) {
      errors.await(Operation.COPY, () -> client.copyObject(copy(source, target)));
      there = objects.find(target);
    }
    return there
        .filter(copy -> isCopy(source, copy))
        .orElseThrow(() -> conflict("the target holds something else."));
  }

  private static boolean isCopy(StoredObject source, StoredObject copy) {
    return copy.size().equals(source.size()) && copy.uploadId().equals(source.uploadId());
  }

  /** Told the size, the SDK does not look at the source again, whose tag it would put for ours. */
  private CopyObjectArgs copy(StoredObject source, ObjectKey target) {
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

  private StorageException.Conflict conflict(String what) {
    return new StorageException.Conflict(message(what), null);
  }

  private String message(String what) {
    return errors.message(Operation.COPY, what);
  }
}
