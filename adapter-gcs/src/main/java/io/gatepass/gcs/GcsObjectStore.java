package io.gatepass.gcs;

import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage.BlobSourceOption;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import java.util.Optional;

/** Looks at one bucket and puts it right. */
final class GcsObjectStore implements ObjectStore {
  private final GcsClients clients;
  private final String place;
  private final Calls calls;
  private final GcsErrors errors;
  private final BucketCheck bucket;
  private final Promotion promotion;
  private final RangeReader ranges;
  private final ListedObjects pages;

  GcsObjectStore(
      GcsClients clients, String place, Calls calls, GcsErrors errors, BucketCheck bucket) {
    this.clients = clients;
    this.place = place;
    this.calls = calls;
    this.errors = errors;
    this.bucket = bucket;
    this.promotion =
        new Promotion(
            this,
            new ServerSideCopy(clients, place, calls),
            what -> errors.message(Operation.COPY, what));
    this.ranges = new RangeReader(clients, place);
    this.pages = new ListedObjects(clients, place);
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    Optional<BlobInfo> found =
        calls.run(
            Operation.FIND,
            () ->
                Optional.ofNullable(
                    clients.objects().get(BlobId.of(place, key.value()), StoredObjects.FIELDS)));
    if (found.isEmpty()) {
      bucket.require();
    }
    return found.map(blob -> StoredObjects.of(key, complete(blob)));
  }

  private BlobInfo complete(BlobInfo blob) {
    if (blob.getGeneration() == null || blob.getSize() == null) {
      throw new StorageException.Unexpected(
          errors.message(Operation.FIND, "the answer names no generation or no size."), null);
    }
    return blob;
  }

  @Override
  public void delete(ObjectRef object) {
    // One generation is one content: it can go whatever came later, which the look then shows.
    StoredObjects.generation(object).ifPresent(generation -> remove(object.key(), generation));
    if (find(object.key()).isPresent()) {
      throw errors.conflict(Operation.DELETE, "another content is there.");
    }
  }

  private void remove(ObjectKey key, long generation) {
    calls.run(
        Operation.DELETE,
        () ->
            clients
                .objects()
                .delete(
                    BlobId.of(place, key.value(), generation),
                    BlobSourceOption.generationMatch(generation)));
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    return promotion.promote(source, target);
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    ObjectStore.requireRange(from, length);
    Optional<byte[]> bytes = calls.run(Operation.READ, () -> ranges.read(object, from, length));
    return bytes.orElseThrow(() -> gone(object.key()));
  }

  private StorageException gone(ObjectKey key) {
    return find(key).isPresent()
        ? errors.conflict(Operation.READ, "another content is there.")
        : new StorageException.Missing(
            errors.message(Operation.READ, "the object is not there."), null);
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    Listing.requireSize(most);
    return calls.run(Operation.LIST, () -> pages.list(cursor, most));
  }
}
