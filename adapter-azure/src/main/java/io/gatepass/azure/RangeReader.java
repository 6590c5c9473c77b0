package io.gatepass.azure;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.DownloadRetryOptions;
import com.azure.storage.blob.specialized.BlobClientBase;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;

/** Reads a bounded part of one content. */
final class RangeReader {
  private static final int BEYOND_THE_END = 416;

  private final BlobContainerClient container;
  private final AzureErrors errors;
  private final Patience patience;

  RangeReader(BlobContainerClient container, AzureErrors errors, Patience patience) {
    this.container = container;
    this.errors = errors;
    this.patience = patience;
  }

  byte[] read(ObjectRef object, long from, ByteCount length) {
    ObjectStore.requireRange(from, length);
    BlobClientBase blob = container.getBlobClient(object.key().value());
    BlobClientBase pinned = object.version().map(blob::getVersionClient).orElse(blob);
    try {
      return pinned
          .downloadContentWithResponse(
              new DownloadRetryOptions(),
              StoredBlobs.only(object.tag()),
              new BlobRange(from, length.value()),
              false,
              patience.call(),
              Context.NONE)
          .getValue()
          .toBytes();
    } catch (RuntimeException e) {
      if (e instanceof HttpResponseException answer
          && answer.getResponse().getStatusCode() == BEYOND_THE_END) {
        return new byte[0];
      }
      throw errors.translate(Operation.READ, e);
    }
  }
}
