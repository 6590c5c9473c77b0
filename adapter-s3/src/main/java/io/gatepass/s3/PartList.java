package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.Part;

/** Lists what has arrived of one session, page by page. */
final class PartList {
  private final Bucket bucket;
  private final int atOnce;

  PartList(Bucket bucket, int atOnce) {
    this.bucket = bucket;
    this.atOnce = atOnce;
  }

  List<StoredPart> of(PartSession session) {
    List<StoredPart> found = new ArrayList<>();
    ListPartsResponse page = page(session, 0);
    while (found.addAll(page.parts().stream().map(PartList::stored).toList())
        && Boolean.TRUE.equals(page.isTruncated())) {
      int last = found.getLast().number();
      page = page(session, last);
      requireLater(page, last);
    }
    return found;
  }

  private ListPartsResponse page(PartSession session, int after) {
    return bucket
        .check()
        .inside(() ->
            bucket
                .errors()
                .translated(
                    Operation.LIST_PARTS,
                    () ->
                        bucket
                            .client()
                            .listParts(list -> {
                              list.bucket(bucket.name())
                                  .key(session.key().value())
                                  .uploadId(session.id())
                                  .maxParts(atOnce)
                                  .overrideConfiguration(bucket.patience()::slowly);
                              if (after > 0) {
                                list.partNumberMarker(after);
                              }
                            })));
  }

  private void requireLater(ListPartsResponse page, int last) {
    if (page.hasParts() && page.parts().getFirst().partNumber() <= last) {
      throw new StorageException.Unexpected(
          bucket.errors().message(Operation.LIST_PARTS, "the store tells the same parts again."),
          null);
    }
  }

  private static StoredPart stored(Part part) {
    return new StoredPart(
        part.partNumber(),
        new ByteCount(part.size()),
        new EntityTag(part.eTag()),
        Optional.ofNullable(part.checksumCRC32C())
            .filter(value -> !value.isEmpty())
            .map(value -> new Checksum(ChecksumAlgorithm.CRC32C, value)));
  }
}
