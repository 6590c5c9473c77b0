package io.gatepass.gcs;

import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage.BlobSourceOption;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.CopyRequest;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Promotion;
import java.util.Map;

/** Copies inside the bucket, pinned to what was verified. */
final class ServerSideCopy implements Promotion.Copy {
  private final GcsClients clients;
  private final String bucket;
  private final Calls calls;

  ServerSideCopy(GcsClients clients, String bucket, Calls calls) {
    this.clients = clients;
    this.bucket = bucket;
    this.calls = calls;
  }

  @Override
  public void copy(StoredObject source, ObjectKey target) {
    calls.run(Operation.COPY, () -> clients.copying().copy(request(source, target)).getResult());
  }

  private CopyRequest request(StoredObject source, ObjectKey target) {
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
