package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.ports.Listing;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists a bucket. The last key is the cursor: unlike the store's own token it never ends. */
record ListedObjects(S3Client client, String bucket, S3Errors errors) {

  Listing list(Optional<String> cursor, int most) {
    Listing.requireSize(most);
    ListObjectsV2Response page =
        errors.translated(
            Operation.LIST,
            () ->
                client.listObjectsV2(list -> {
                  list.bucket(bucket).maxKeys(most).encodingType(EncodingType.URL);
                  cursor.ifPresent(list::startAfter);
                }));
    List<Listing.Entry> entries = page.contents().stream().map(ListedObjects::entry).toList();
    boolean more = Boolean.TRUE.equals(page.isTruncated()) && !entries.isEmpty();
    return new Listing(entries, more ? Optional.of(entries.getLast().key()) : Optional.empty());
  }

  private static Listing.Entry entry(S3Object listed) {
    return new Listing.Entry(listed.key(), new ByteCount(listed.size()), listed.lastModified());
  }
}
