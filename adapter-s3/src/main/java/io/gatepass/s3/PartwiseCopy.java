package io.gatepass.s3;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/**
 * Copies what is too large for one request, each part pinned to what was verified. It begins no
 * request later than one request may take: what is left then is copied by the next call.
 */
final class PartwiseCopy implements Promotion.Copy {
  private static final int AT_ONCE = 4;

  private final Bucket bucket;
  private final CopySession copies;
  private final CopySizes sizes;
  private final InstantSource clock;

  PartwiseCopy(Bucket bucket, CopySession copies, CopySizes sizes, InstantSource clock) {
    this.bucket = bucket;
    this.copies = copies;
    this.sizes = sizes;
    this.clock = clock;
  }

  @Override
  public void copy(StoredObject source, ObjectKey target) {
    Instant end = clock.instant().plus(bucket.patience().copy());
    copies.copy(source, target, (session, there) -> whole(new Turn(source, session, there, end)));
  }

  /** What one call does of a copy. */
  private record Turn(
      StoredObject source, PartSession session, Map<Integer, StoredPart> there, Instant end) {

    /** Of another size it would not be of this plan. */
    Optional<StoredPart> kept(Part part) {
      return Optional.ofNullable(there.get(part.number()))
          .filter(kept -> part.size().equals(Optional.of(kept.size())));
    }
  }

  private List<StoredPart> whole(Turn turn) {
    PartPlan.Planned plan = sizes.plan(turn.source().size());
    List<StoredPart> parts = parts(plan, turn);
    if (parts.size() < plan.count() || isLate(turn)) {
      throw new StorageException.Unavailable(
          bucket
              .errors()
              .message(Operation.COPY, "it takes longer than one call. The next one goes on."),
          null,
          null);
    }
    return parts;
  }

  private boolean isLate(Turn turn) {
    return !clock.instant().isBefore(turn.end());
  }

  private List<StoredPart> parts(PartPlan.Planned plan, Turn turn) {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      List<Future<Optional<StoredPart>>> copies =
          IntStream.rangeClosed(1, plan.count())
              .mapToObj(number -> plan.part(number).orElseThrow())
              .map(part -> workers.submit(() -> turn.kept(part).or(() -> copied(part, turn))))
              .toList();
      try {
        return copies.stream().map(this::await).flatMap(Optional::stream).toList();
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private <T> T await(Future<T> copy) {
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

  /** Nothing when there is no time left. */
  private Optional<StoredPart> copied(Part part, Turn turn) {
    if (isLate(turn)) {
      return Optional.empty();
    }
    Part.Extent extent = part.extent().orElseThrow();
    UploadPartCopyRequest.Builder copy =
        UploadPartCopyRequest.builder()
            .sourceBucket(bucket.name())
            .sourceKey(turn.source().ref().key().value())
            .copySourceIfMatch(StoredObjects.quoted(turn.source().ref().tag()))
            .copySourceRange(range(extent))
            .destinationBucket(bucket.name())
            .destinationKey(turn.session().key().value())
            .uploadId(turn.session().id())
            .partNumber(part.number())
            .overrideConfiguration(bucket.patience()::slowly);
    turn.source().ref().version().ifPresent(copy::sourceVersionId);
    EntityTag tag =
        new EntityTag(
            bucket
                .errors()
                .translated(Operation.COPY, () -> bucket.client().uploadPartCopy(copy.build()))
                .copyPartResult()
                .eTag());
    return Optional.of(new StoredPart(part.number(), extent.size(), tag, Optional.empty()));
  }

  private static String range(Part.Extent extent) {
    return "bytes=" + extent.offset() + "-" + (extent.offset() + extent.size().value() - 1);
  }
}
