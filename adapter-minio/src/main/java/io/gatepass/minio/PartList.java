package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import io.minio.ListPartsArgs;
import io.minio.MinioAsyncClient;
import io.minio.messages.ListPartsResult;
import io.minio.messages.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what has arrived of one session, page by page. */
final class PartList {
  /** For each page MinIO reads what it knows of all parts from there on, so it is asked for all. */
  static final int ALL = 10_000;

  private final MinioAsyncClient client;
  private final String name;
  private final MinioErrors errors;
  private final BucketCheck bucket;
  private final int atOnce;

  PartList(
      MinioAsyncClient client, String name, MinioErrors errors, BucketCheck bucket, int atOnce) {
    this.client = client;
    this.name = name;
    this.errors = errors;
    this.bucket = bucket;
    this.atOnce = atOnce;
  }

  List<StoredPart> of(PartSession session) {
    ListPartsArgs.Builder first =
        ListPartsArgs.builder()
            .bucket(name)
            .object(session.key().value())
            .uploadId(session.id())
            .maxParts(atOnce);
    List<Part> found = new ArrayList<>();
    ListPartsResult page = page(first.build());
    while (found.addAll(page.parts()) && page.isTruncated()) {
      int last = found.getLast().partNumber();
      page = page(first.partNumberMarker(last).build());
      requireLater(page, last);
    }
    return found.stream().filter(part -> !part.etag().isBlank()).map(PartList::stored).toList();
  }

  private ListPartsResult page(ListPartsArgs wanted) {
    try {
      return errors.await(Operation.LIST_PARTS, () -> client.listParts(wanted)).result();
    } catch (StorageException.Missing notOpen) {
      bucket.require();
      throw notOpen;
    }
  }

  private void requireLater(ListPartsResult page, int last) {
    if (!page.parts().isEmpty() && page.parts().getFirst().partNumber() <= last) {
      throw new StorageException.Unexpected(
          errors.message(Operation.LIST_PARTS, "the store tells the same parts again."), null);
    }
  }

  private static StoredPart stored(Part part) {
    return new StoredPart(
        part.partNumber(),
        new ByteCount(part.partSize()),
        new EntityTag(part.etag()),
        Optional.ofNullable(part.checksumCRC32C())
            .filter(value -> !value.isEmpty())
            .map(value -> new Checksum(ChecksumAlgorithm.CRC32C, value)));
  }
}
