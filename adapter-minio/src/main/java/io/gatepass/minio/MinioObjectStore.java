package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import java.util.Optional;

/** Looks at one bucket and puts it right. */
final class MinioObjectStore implements ObjectStore {
  private final MinioAsyncClient client;
  private final String name;
  private final MinioErrors errors;
  private final BucketCheck bucket;
  private final Promotion promotion;
  private final RangeReader ranges;
  private final ListedObjects pages;

  MinioObjectStore(
      MinioAsyncClient client,
      MinioAsyncClient copying,
      String name,
      MinioErrors errors,
      BucketCheck bucket) {
    this.client = client;
    this.name = name;
    this.errors = errors;
    this.bucket = bucket;
    this.promotion =
        new Promotion(
            this,
            new ServerSideCopy(copying, name, errors),
            what -> errors.message(Operation.COPY, what));
    this.ranges = new RangeReader(client, name, errors);
    this.pages = new ListedObjects(client, name, errors);
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    try {
      StatObjectResponse head =
          errors.await(
              Operation.FIND,
              () ->
                  client.statObject(
                      StatObjectArgs.builder()
                          .bucket(name)
                          .object(key.value())
                          .fetchChecksum(true)
                          .build()));
      return Optional.of(StoredObjects.of(key, head.headers()));
    } catch (StorageException.Missing absent) {
      bucket.require();
      return Optional.empty();
    }
  }

  @Override
  public void delete(ObjectRef object) {
    // One version is one content: it can go whatever came later, which the look then shows.
    object.version().ifPresent(version -> remove(object.key(), object.version()));
    Optional<StoredObject> found = find(object.key());
    if (found.isEmpty()) {
      return;
    }
    if (!found.get().ref().equals(object)) {
      throw new StorageException.Conflict(
          errors.message(Operation.DELETE, "another content is there."), null);
    }
    remove(object.key(), Optional.empty());
  }

  private void remove(ObjectKey key, Optional<String> version) {
    RemoveObjectArgs.Builder object = RemoveObjectArgs.builder().bucket(name).object(key.value());
    version.ifPresent(object::versionId);
    try {
      errors.await(Operation.DELETE, () -> client.removeObject(object.build()));
    } catch (StorageException.Missing gone) {
      bucket.require();
    }
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    return promotion.promote(source, target);
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    return ranges.read(object, from, length);
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    return pages.list(cursor, most);
  }
}
