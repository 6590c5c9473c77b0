package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.ports.Listing;
import io.minio.ListObjectsV2Args;
import io.minio.MinioAsyncClient;
import io.minio.messages.Item;
import io.minio.messages.ListBucketResultV2;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lists a bucket. The last key is the cursor: unlike the store's own token it never ends. A page
 * without a key is no end where the store says how to go on: parts under way may have filled it.
 */
record ListedObjects(MinioAsyncClient client, String bucket, MinioErrors errors) {

  Listing list(Optional<String> cursor, int most) {
    Listing.requireSize(most);
    ListBucketResultV2 page = filled(page(args -> cursor.ifPresent(args::startAfter), most), most);
    List<Listing.Entry> entries =
        page.contents().stream().map(item -> entry(item, page.encodingType())).toList();
    boolean more = page.isTruncated() && !entries.isEmpty();
    return new Listing(entries, more ? Optional.of(entries.getLast().key()) : Optional.empty());
  }

  private ListBucketResultV2 filled(ListBucketResultV2 page, int most) {
    ListBucketResultV2 last = page;
    while (last.contents().isEmpty() && last.nextContinuationToken() != null) {
      String token = last.nextContinuationToken();
      last = page(args -> args.continuationToken(token), most);
    }
    return last;
  }

  private ListBucketResultV2 page(Consumer<ListObjectsV2Args.Builder> from, int most) {
    ListObjectsV2Args.Builder wanted =
        ListObjectsV2Args.builder().bucket(bucket).maxKeys(most).encodingType("url");
    from.accept(wanted);
    return errors.await(Operation.LIST, () -> client.listObjectsV2(wanted.build())).result();
  }

  /** Names come escaped, and the SDK's own lister is what otherwise says so to the items. */
  private static Listing.Entry entry(Item listed, String encoding) {
    listed.setEncodingType(encoding);
    return new Listing.Entry(
        listed.objectName(), new ByteCount(listed.size()), listed.lastModified().toInstant());
  }
}
