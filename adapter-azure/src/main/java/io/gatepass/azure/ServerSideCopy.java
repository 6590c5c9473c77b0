package io.gatepass.azure;

import static java.util.stream.Collectors.toMap;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.Block;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Copies inside the container, pinned to what was verified. Blocks are copied first (Put Block From
 * URL) and become the target all at once (Put Block List), with our headers and no others; until
 * then the target does not exist.
 */
final class ServerSideCopy implements Promotion.Copy {
  /** The service takes blocks of up to 4,000 MiB; smaller ones answer sooner. */
  static final long BLOCK = 256L << 20;

  private static final int AT_ONCE = 8;

  private final BlobContainerClient container;
  private final Source from;
  private final Blocks blocks;
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
      Blocks blocks,
      long block,
      AzureErrors errors,
      Patience patience) {
    this.container = container;
    this.from = from;
    this.blocks = blocks;
    this.block = block;
    this.errors = errors;
    this.patience = patience;
  }

  @Override
  public void copy(StoredObject source, ObjectKey key) {
    BlockBlobClient target = container.getBlobClient(key.value()).getBlockBlobClient();
    long until = System.nanoTime() + patience.copy().toNanos();
    List<CopyBlock> all = CopyBlock.of(source, block);
    Map<String, Long> staged = all.size() > 1 ? staged(key) : Map.of();
    stage(
        all.stream().filter(block -> !block.isAmong(staged)).toList(),
        block -> stage(source.ref(), block, target, Duration.ofNanos(until - System.nanoTime())));
    blocks.commit(
        Operation.COPY,
        key,
        all.stream().map(CopyBlock::id).toList(),
        source.contentType(),
        source.uploadId());
  }

  /** What an earlier call, cut off, has copied already. */
  private Map<String, Long> staged(ObjectKey key) {
    return blocks.uncommitted(Operation.COPY, key).stream()
        .collect(toMap(Block::getName, Block::getSizeLong, (one, other) -> other));
  }

  /** A few at once, for the service does the work; after a failure no other is begun. */
  private void stage(List<CopyBlock> missing, Consumer<CopyBlock> each) {
    Queue<CopyBlock> left = new ConcurrentLinkedQueue<>(missing);
    List<Future<?>> workers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Math.min(AT_ONCE, missing.size()); i++) {
        workers.add(threads.submit(() -> drain(left, each)));
      }
    }
    for (Future<?> worker : workers) {
      if (worker.state() == Future.State.FAILED) {
        throw errors.translate(Operation.COPY, new IllegalStateException(worker.exceptionNow()));
      }
    }
  }

  private static void drain(Queue<CopyBlock> left, Consumer<CopyBlock> each) {
    try {
      for (CopyBlock next = left.poll(); next != null; next = left.poll()) {
        each.accept(next);
      }
    } finally {
      left.clear();
    }
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
}
