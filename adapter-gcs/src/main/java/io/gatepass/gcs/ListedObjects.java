package io.gatepass.gcs;

import com.google.api.gax.paging.Page;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobListOption;
import io.gatepass.domain.ByteCount;
import io.gatepass.ports.Listing;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lists a bucket. */
record ListedObjects(GcsClients clients, String bucket) {

  Listing list(Optional<String> cursor, int most) {
    Stream<BlobListOption> page =
        Stream.of(
            BlobListOption.pageSize(most),
            BlobListOption.fields(BlobField.NAME, BlobField.SIZE, BlobField.TIME_CREATED));
    Stream<BlobListOption> from = cursor.map(BlobListOption::pageToken).stream();
    Page<Blob> listed =
        clients.objects().list(bucket, Stream.concat(page, from).toArray(BlobListOption[]::new));
    return new Listing(
        StreamSupport.stream(listed.getValues().spliterator(), false)
            .map(ListedObjects::entry)
            .toList(),
        Optional.ofNullable(listed.getNextPageToken()).filter(token -> !token.isEmpty()));
  }

  private static Listing.Entry entry(Blob listed) {
    return new Listing.Entry(
        listed.getName(),
        new ByteCount(listed.getSize()),
        listed.getCreateTimeOffsetDateTime().toInstant());
  }
}
