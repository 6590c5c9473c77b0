package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.ports.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Lists a bucket. The last key is the cursor: unlike the store's own token it never ends. A page
 * without a key is no end where the store says how to go on: parts under way may have filled it.
 */
record ListedObjects(S3Client client, String bucket, S3Errors errors) {

  Listing list(Optional<String> cursor, int most) {
    Listing.requireSize(most);
    ListObjectsV2Response page = page(list -> cursor.ifPresent(list::startAfter), most);
    while (page.contents().isEmpty() && page.nextContinuationToken() != null) {
      String token = page.nextContinuationToken();
      page = page(list -> list.continuationToken(token), most);
    }
    List<Listing.Entry> entries = page.contents().stream().map(ListedObjects::entry).toList();
    boolean more = Boolean.TRUE.equals(page.isTruncated()) && !entries.isEmpty();
    return new Listing(entries, more ? Optional.of(entries.getLast().key()) : Optional.empty());
  }

  private ListObjectsV2Response page(Consumer<ListObjectsV2Request.Builder> from, int most) {
    return errors.translated(
        Operation.LIST,
        () ->
            client.listObjectsV2(list -> {
              list.bucket(bucket).maxKeys(most).encodingType(EncodingType.URL);
              from.accept(list);
            }));
  }

  private static Listing.Entry entry(S3Object listed) {
    return new Listing.Entry(listed.key(), new ByteCount(listed.size()), listed.lastModified());
  }
}
