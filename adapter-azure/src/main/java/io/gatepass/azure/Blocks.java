package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.Block;
import com.azure.storage.blob.models.BlockBlobItem;
import com.azure.storage.blob.models.BlockListType;
import com.azure.storage.blob.options.BlobBreakLeaseOptions;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.specialized.BlobLeaseClientBuilder;
import com.azure.storage.blob.specialized.BlockBlobClient;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Lists what has come for a blob and is no blob yet, and makes blobs of it. */
final class Blocks {
  private final BlobContainerClient container;
  private final AzureErrors errors;
  private final Patience patience;

  /**
   * @param container whose requests wait as long as a large list may take
   */
  Blocks(BlobContainerClient container, AzureErrors errors, Patience patience) {
    this.container = container;
    this.errors = errors;
    this.patience = patience;
  }

  /** The service lists all of them at once; of another kind of blob, or none, there are none. */
  List<Block> uncommitted(Operation operation, ObjectKey key) {
    try {
      return errors
          .translated(
              operation,
              () ->
                  blob(key)
                      .listBlocksWithResponse(
                          BlockListType.UNCOMMITTED, null, patience.blocks(), Context.NONE))
          .getValue()
          .getUncommittedBlocks();
    } catch (StorageException.Missing | StorageException.Conflict none) {
      return List.of();
    }
  }

  /**
   * Makes a blob of these blocks and discards the others.
   *
   * @throws StorageException.Conflict when there is a blob, which stays, or a block is not there
   */
  BlockBlobItem commit(
      Operation operation,
      ObjectKey key,
      List<String> ids,
      String contentType,
      Optional<String> uploadId) {
    BlockBlobCommitBlockListOptions whole =
        new BlockBlobCommitBlockListOptions(ids)
            .setHeaders(new BlobHttpHeaders().setContentType(contentType))
            .setMetadata(uploadId.map(id -> Map.of(StoredBlobs.UPLOAD_ID, id)).orElse(Map.of()))
            .setRequestConditions(new BlobRequestConditions().setIfNoneMatch("*"));
    return errors.translated(
        operation,
        () ->
            unleased(
                key,
                () ->
                    blob(key)
                        .commitBlockListWithResponse(whole, patience.blocks(), Context.NONE)
                        .getValue()));
  }

  /** Ends a lease, for whoever may write may lease, so that nobody else can write or delete. */
  void breakLease(Operation operation, ObjectKey key) {
    try {
      errors.translated(operation, () -> broken(key));
    } catch (StorageException.Conflict | StorageException.Missing none) {
      return;
    }
  }

  private <T> T unleased(ObjectKey key, Supplier<T> write) {
    try {
      return write.get();
    } catch (BlobStorageException e) {
      if (!BlobErrorCode.LEASE_ID_MISSING.equals(e.getErrorCode())) {
        throw e;
      }
      broken(key);
      return write.get();
    }
  }

  private Integer broken(ObjectKey key) {
    return new BlobLeaseClientBuilder()
        .blobClient(blob(key))
        .buildClient()
        .breakLeaseWithResponse(
            new BlobBreakLeaseOptions().setBreakPeriod(Duration.ZERO),
            patience.call(),
            Context.NONE)
        .getValue();
  }

  private BlockBlobClient blob(ObjectKey key) {
    return container.getBlobClient(key.value()).getBlockBlobClient();
  }
}
