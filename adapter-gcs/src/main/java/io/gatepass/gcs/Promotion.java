package io.gatepass.gcs;

import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage.BlobSourceOption;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.CopyRequest;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.util.Map;
import java.util.Optional;

/** Copies a verified content inside the bucket, pinned to what was verified. */
final class Promotion {
  private final GcsClients clients;
  private final String bucket;
  private final ObjectStore objects;
  private final Calls calls;
  private final GcsErrors errors;

  Promotion(GcsClients clients, String bucket, ObjectStore objects, Calls calls, GcsErrors errors) {
    this.clients = clients;
    this.bucket = bucket;
    this.objects = objects;
    this.calls = calls;
    this.errors = errors;
  }

  StoredObject promote(ObjectRef pinned, ObjectKey target) {
    StoredObject source =
        objects
            .find(pinned.key())
            .orElseThrow(() ->
                new StorageException.Missing(
                    errors.message(Operation.COPY, "the source is gone."), null));
    if (!source.ref().equals(pinned)) {
      throw errors.conflict(Operation.COPY, "the source holds another content by now.");
    }
    Optional<StoredObject> there = objects.find(target);
    if (there.isEmpty()) {
      rewrite(source, target);
      there = objects.find(target);
    }
    return there
        .filter(copy -> isCopy(source, copy))
        .orElseThrow(() -> errors.conflict(Operation.COPY, "the target holds something else."));
  }

  private static boolean isCopy(StoredObject source, StoredObject copy) {
    return copy.size().equals(source.size()) && copy.uploadId().equals(source.uploadId());
  }

  /** A conflict may be another worker's copy that was first, which the look then shows. */
  private void rewrite(StoredObject source, ObjectKey target) {
    try {
      calls.run(Operation.COPY, () -> clients.copying().copy(copy(source, target)).getResult());
    } catch (StorageException.Conflict beaten) {
      if (objects.find(target).isEmpty()) {
        throw beaten;
      }
    }
  }

  private CopyRequest copy(StoredObject source, ObjectKey target) {
    long generation = StoredObjects.generation(source.ref()).orElseThrow();
    Map<String, String> metadata =
        source.uploadId().map(id -> Map.of(StoredObjects.UPLOAD_ID, id)).orElse(Map.of());
    return CopyRequest.newBuilder()
        .setSource(BlobId.of(bucket, source.ref().key().value(), generation))
        .setSourceOptions(BlobSourceOption.generationMatch(generation))
        .setTarget(
            BlobInfo.newBuilder(bucket, target.value())
                .setContentType(source.contentType())
                .setMetadata(metadata)
                .build(),
            BlobTargetOption.doesNotExist())
        .build();
  }
}
