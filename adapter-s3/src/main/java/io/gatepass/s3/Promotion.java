package io.gatepass.s3;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

/** Copies a verified content inside the bucket, pinned to what was verified. */
final class Promotion {
  private final S3Client client;
  private final String bucket;
  private final ObjectStore objects;
  private final S3Errors errors;
  private final Patience patience;

  Promotion(
      S3Client client, String bucket, ObjectStore objects, S3Errors errors, Patience patience) {
    this.client = client;
    this.bucket = bucket;
    this.objects = objects;
    this.errors = errors;
    this.patience = patience;
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
      errors.translated(Operation.COPY, () -> client.copyObject(copy(source, target)));
      there = objects.find(target);
    }
    return there
        .filter(copy -> isCopy(source, copy))
        .orElseThrow(() -> conflict("the target holds something else."));
  }

  private static boolean isCopy(StoredObject source, StoredObject copy) {
    return copy.size().equals(source.size()) && copy.uploadId().equals(source.uploadId());
  }

  private CopyObjectRequest copy(StoredObject source, ObjectKey target) {
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

  private StorageException.Conflict conflict(String what) {
    return new StorageException.Conflict(message(what), null);
  }

  private String message(String what) {
    return errors.message(Operation.COPY, what);
  }
}
