package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.DeleteSnapshotsOptionType;
import com.azure.storage.blob.models.ListBlobsOptions;
import com.azure.storage.blob.specialized.BlobClientBase;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one container and puts it right. Whether the container is there needs no question of its
 * own: the service says of everything absent what is absent. But a condition on a blob that is
 * absent may fail like one on another content.
 */
final class AzureObjectStore implements ObjectStore {
  private final BlobContainerClient container;
  private final AzureErrors errors;
  private final Patience patience;
  private final Promotion promotion;
  private final RangeReader ranges;
  private final ListedBlobs pages;

  AzureObjectStore(
      BlobContainerClient container, Promotion.Copy copy, AzureErrors errors, Patience patience) {
    this.container = container;
    this.errors = errors;
    this.patience = patience;
    this.promotion = new Promotion(this, copy, what -> errors.message(Operation.COPY, what));
    this.ranges = new RangeReader(container, errors, patience);
    this.pages = new ListedBlobs(container, errors, patience);
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    try {
      return Optional.of(errors.translated(Operation.FIND, () -> look(key)));
    } catch (StorageException.Missing absent) {
      return Optional.empty();
    }
  }

  private StoredObject look(ObjectKey key) {
    BlobProperties found;
    try {
      found =
          container
              .getBlobClient(key.value())
              .getPropertiesWithResponse(null, patience.call(), Context.NONE)
              .getValue();
    } catch (BlobStorageException e) {
      if (BlobErrorCode.BLOB_USES_CUSTOMER_SPECIFIED_ENCRYPTION.equals(e.getErrorCode())) {
        return listed(key);
      }
      throw e;
    }
    if (found.getETag() == null || found.getETag().isBlank()) {
      throw new StorageException.Unexpected(
          errors.message(Operation.FIND, "the answer names no entity tag."), null);
    }
    return StoredBlobs.of(key, found);
  }

  /** An uploader may encrypt with a key of its own: then only a listing shows what is there. */
  private StoredObject listed(ObjectKey key) {
    return container
        .listBlobs(new ListBlobsOptions().setPrefix(key.value()), patience.call())
        .stream()
        .filter(item -> item.getName().equals(key.value()))
        .findFirst()
        .map(item -> StoredBlobs.encrypted(key, item.getProperties()))
        .orElseThrow(() ->
            new StorageException.Missing(
                errors.message(Operation.FIND, "the blob is not there."), null));
  }

  /** A version can be removed only when it is no longer the blob itself. */
  @Override
  public void delete(ObjectRef object) {
    BlobClientBase blob = container.getBlobClient(object.key().value());
    try {
      remove(blob, DeleteSnapshotsOptionType.INCLUDE, StoredBlobs.only(object.tag()));
    } catch (StorageException.Conflict other) {
      if (find(object.key()).isPresent()) {
        throw other;
      }
    } finally {
      object.version().ifPresent(id -> remove(blob.getVersionClient(id), null, null));
    }
  }

  private void remove(
      BlobClientBase blob,
      @Nullable DeleteSnapshotsOptionType snapshots,
      @Nullable BlobRequestConditions conditions) {
    try {
      errors.translated(
          Operation.DELETE,
          () -> blob.deleteWithResponse(snapshots, conditions, patience.call(), Context.NONE));
    } catch (StorageException.Missing gone) {
      return;
    }
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    return promotion.promote(source, target);
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    try {
      return ranges.read(object, from, length);
    } catch (StorageException.Conflict other) {
      throw find(object.key()).isPresent()
          ? other
          : new StorageException.Missing(
              errors.message(Operation.READ, "the blob is not there."), null);
    }
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    return pages.list(cursor, most);
  }
}
