package io.gatepass.azure;

import com.azure.core.http.rest.PagedResponse;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.ListBlobsOptions;
import io.gatepass.domain.ByteCount;
import io.gatepass.ports.Listing;
import java.util.Optional;

/** Lists a container. */
record ListedBlobs(BlobContainerClient container, AzureErrors errors, Patience patience) {

  Listing list(Optional<String> cursor, int most) {
    Listing.requireSize(most);
    PagedResponse<BlobItem> page =
        errors.translated(
            Operation.LIST,
            () ->
                container
                    .listBlobs(
                        new ListBlobsOptions().setMaxResultsPerPage(most),
                        cursor.orElse(null),
                        patience.call())
                    .iterableByPage()
                    .iterator()
                    .next());
    return new Listing(
        page.getValue().stream().map(ListedBlobs::entry).toList(),
        Optional.ofNullable(page.getContinuationToken()).filter(marker -> !marker.isEmpty()));
  }

  private static Listing.Entry entry(BlobItem listed) {
    return new Listing.Entry(
        listed.getName(),
        new ByteCount(listed.getProperties().getContentLength()),
        listed.getProperties().getLastModified().toInstant());
  }
}
