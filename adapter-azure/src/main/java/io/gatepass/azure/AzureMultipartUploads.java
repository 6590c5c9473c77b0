package io.gatepass.azure;

import static io.gatepass.domain.Enforcement.FINALIZE;

import com.azure.storage.blob.models.Block;
import com.azure.storage.blob.models.BlockBlobItem;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts are blocks, and the service knows no sessions: the names of blocks tell them apart. A
 * signed URL binds the blob alone, so whoever has one can stage other blocks, write the blob or
 * commit it: everything goes to a staging key and is judged there.
 */
final class AzureMultipartUploads implements MultipartUploads {
  /** By Microsoft's "Scalability targets for Blob storage". */
  private static final ByteCount LARGEST_BLOCK = new ByteCount(4_000L << 20);

  /** By Microsoft's "Put Block": so long after the last block. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final PartLimits LIMITS =
      new PartLimits(
          new ByteCount(1),
          LARGEST_BLOCK,
          PartPlan.MOST_PARTS,
          new ByteCount(LARGEST_BLOCK.value() * PartPlan.MOST_PARTS),
          false,
          Optional.of(KEPT));

  private static final ProviderRules RULES =
      new ProviderRules(FINALIZE, FINALIZE, Map.of(), FINALIZE, LIMITS.largestObject());

  private static final int DISCARDS = 5;

  private final Sas sas;
  private final Blocks blocks;
  private final ObjectStore objects;
  private final AzureErrors errors;

  AzureMultipartUploads(Sas sas, Blocks blocks, ObjectStore objects, AzureErrors errors) {
    this.sas = sas;
    this.blocks = blocks;
    this.objects = objects;
    this.errors = errors;
  }

  @Override
  public PartLimits limits() {
    return LIMITS;
  }

  @Override
  public ProviderRules rules() {
    return RULES;
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return Optional.empty();
  }

  @Override
  public boolean tellsTags() {
    return false;
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return new PartSession(placement.uploadKey(), id.toString());
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    return new BlockSigner(session, sas.stage(session.key(), lifetime));
  }

  /** Where a blob is, no block becomes one any more: what came after it belongs to no session. */
  @Override
  public List<StoredPart> arrived(PartSession session) {
    List<StoredPart> parts =
        blocks.uncommitted(Operation.LIST_PARTS, session.key()).stream()
            .flatMap(block -> part(session, block))
            .sorted(Comparator.comparingInt(StoredPart::number))
            .toList();
    return parts.isEmpty() || objects.find(session.key()).isPresent() ? List.of() : parts;
  }

  /** Blocks have no tag: their name is the most that is known. */
  private static Stream<StoredPart> part(PartSession session, Block block) {
    return BlockId.number(session, block.getName(), LIMITS.most()).stream()
        .mapToObj(number ->
            new StoredPart(
                number,
                new ByteCount(block.getSizeLong()),
                new EntityTag(block.getName()),
                Optional.empty()));
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    if (parts.isEmpty()) {
      throw new StorageException.Conflict(
          errors.message(Operation.COMPLETE, "there is no part."), null);
    }
    blocks.commit(
        Operation.COMPLETE,
        session.key(),
        parts.stream().map(part -> BlockId.of(session, part.number())).toList(),
        constraints.type().value(),
        Optional.of(id.toString()));
  }

  /**
   * Blocks cannot be removed, but making a blob of none discards all. A blob that is there forbids
   * that: blocks that came after it end with it, or when a week has passed.
   */
  @Override
  public void abort(ObjectKey key) {
    for (int turn = 0; turn < DISCARDS; turn++) {
      if (blocks.uncommitted(Operation.ABORT, key).isEmpty() || !discarded(key)) {
        blocks.breakLease(Operation.ABORT, key);
        return;
      }
    }
    throw new StorageException.Unavailable(
        errors.message(Operation.ABORT, "parts keep arriving."), null, null);
  }

  private boolean discarded(ObjectKey key) {
    BlockBlobItem none;
    try {
      none = blocks.commit(Operation.ABORT, key, List.of(), "", Optional.empty());
    } catch (StorageException.Conflict there) {
      return false;
    }
    try {
      objects.delete(
          new ObjectRef(
              key, new EntityTag(none.getETag()), Optional.ofNullable(none.getVersionId())));
    } catch (StorageException.Conflict overwritten) {
      return false;
    }
    return true;
  }
}
