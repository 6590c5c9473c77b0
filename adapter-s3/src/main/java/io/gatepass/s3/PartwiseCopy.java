package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/** Copies what is too large for one request, each part pinned to what was verified. */
final class PartwiseCopy implements Promotion.Copy {
  private static final int AT_ONCE = 4;

  private final Bucket bucket;
  private final PartSessions sessions;
  private final OpenSessions open;
  private final CopySizes sizes;

  PartwiseCopy(Bucket bucket, PartSessions sessions, OpenSessions open, CopySizes sizes) {
    this.bucket = bucket;
    this.sessions = sessions;
    this.open = open;
    this.sizes = sizes;
  }

  @Override
  public void copy(StoredObject source, ObjectKey target) {
    PartSession session =
        sessions.begin(target, source.contentType(), source.uploadId(), request -> {});
    try {
      sessions.complete(session, parts(source, session));
    } catch (StorageException failed) {
      end(session, failed);
      throw failed;
    }
    // What a copy that crashed left here.
    open.endAll(target);
  }

  private void end(PartSession session, StorageException failed) {
    try {
      open.end(session);
    } catch (StorageException left) {
      failed.addSuppressed(left);
    }
  }

  private List<StoredPart> parts(StoredObject source, PartSession session) {
    PartPlan.Planned plan = sizes.plan(source.size());
    try (ExecutorService workers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<StoredPart>> copies =
          IntStream.rangeClosed(1, plan.count())
              .mapToObj(number -> plan.part(number).orElseThrow())
              .map(part -> workers.submit(() -> copied(source, session, part)))
              .toList();
      try {
        return copies.stream().map(this::await).toList();
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private StoredPart await(Future<StoredPart> copy) {
    try {
      return copy.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StorageException meant
          ? meant
          : bucket.errors().silent(Operation.COPY, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw bucket.errors().silent(Operation.COPY, e);
    }
  }

  private StoredPart copied(StoredObject source, PartSession session, Part part) {
    Part.Extent extent = part.extent().orElseThrow();
    UploadPartCopyRequest.Builder copy =
        UploadPartCopyRequest.builder()
            .sourceBucket(bucket.name())
            .sourceKey(source.ref().key().value())
            .copySourceIfMatch(StoredObjects.quoted(source.ref().tag()))
            .copySourceRange(range(extent))
            .destinationBucket(bucket.name())
            .destinationKey(session.key().value())
            .uploadId(session.id())
            .partNumber(part.number())
            .overrideConfiguration(bucket.patience()::slowly);
    source.ref().version().ifPresent(copy::sourceVersionId);
    EntityTag tag =
        new EntityTag(
            bucket
                .errors()
                .translated(Operation.COPY, () -> bucket.client().uploadPartCopy(copy.build()))
                .copyPartResult()
                .eTag());
    return new StoredPart(part.number(), extent.size(), tag, Optional.empty());
  }

  private static String range(Part.Extent extent) {
    ByteCount size = extent.size();
    return "bytes=" + extent.offset() + "-" + (extent.offset() + size.value() - 1);
  }
}
