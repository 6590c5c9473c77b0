package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.options.BlockBlobStageBlockFromUrlOptions;
import com.azure.storage.blob.specialized.BlockBlobClient;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies inside the container, pinned to what was verified. Blocks are copied first (Put Block From
 * URL) and become the target all at once (Put Block List), with our headers and no others; until
 * then the target does not exist.
 */
final class ServerSideCopy implements Promotion.Copy {
  /** The service takes blocks of up to 4,000 MiB; smaller ones answer sooner. */
  static final long BLOCK = 256L << 20;

  private final BlobContainerClient container;
  private final Source from;
  private final long block;
  private final AzureErrors errors;
  private final Patience patience;

  /** How the service itself reads what it copies. */
  record Source(Sas sas, URI endpoint) {
    String url(ObjectRef object) {
      return sas.read(endpoint, object.key(), object.version(), Lifetime.STANDARD, values -> {})
          .uri()
          .toString();
    }
  }

  ServerSideCopy(
      BlobContainerClient container,
      Source from,
      long block,
      AzureErrors errors,
      Patience patience) {
    this.container = container;
    this.from = from;
    this.block = block;
    this.errors = errors;
    this.patience = patience;
  }

  @Override
  public void copy(StoredObject source, ObjectKey key) {
    BlockBlobClient target = container.getBlobClient(key.value()).getBlockBlobClient();
    long until = System.nanoTime() + patience.copy().toNanos();
    List<CopyBlock> blocks = CopyBlock.of(source, block);
    Set<String> staged = blocks.size() > 1 ? CopyBlock.staged(target, errors, patience) : Set.of();
    for (CopyBlock block : blocks) {
      if (!staged.contains(block.id())) {
        stage(source.ref(), block, target, Duration.ofNanos(until - System.nanoTime()));
      }
    }
    commit(source, blocks, target);
  }

  private void stage(ObjectRef source, CopyBlock block, BlockBlobClient target, Duration left) {
    if (!left.isPositive()) {
      throw new StorageException.Unavailable(
          errors.message(Operation.COPY, "it goes on at the next call."), null, null);
    }
    errors.translated(
        Operation.COPY,
        () ->
            target.stageBlockFromUrlWithResponse(
                new BlockBlobStageBlockFromUrlOptions(block.id(), from.url(source))
                    .setSourceRange(block.range())
                    .setSourceRequestConditions(StoredBlobs.only(source.tag())),
                left,
                Context.NONE));
  }

  private void commit(StoredObject source, List<CopyBlock> blocks, BlockBlobClient target) {
    BlockBlobCommitBlockListOptions whole =
        new BlockBlobCommitBlockListOptions(blocks.stream().map(CopyBlock::id).toList())
            .setHeaders(new BlobHttpHeaders().setContentType(source.contentType()))
            .setMetadata(
                source.uploadId().map(id -> Map.of(StoredBlobs.UPLOAD_ID, id)).orElse(Map.of()))
            .setRequestConditions(new BlobRequestConditions().setIfNoneMatch("*"));
    errors.translated(
        Operation.COPY,
        () -> target.commitBlockListWithResponse(whole, patience.call(), Context.NONE));
  }
}
