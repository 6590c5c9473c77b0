package io.gatepass.gcs;

import com.google.cloud.storage.multipartupload.model.ListPartsRequest;
import com.google.cloud.storage.multipartupload.model.ListPartsResponse;
import com.google.cloud.storage.multipartupload.model.Part;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the pages of a session's list of parts. */
final class PartPages {
  private final GcsClients clients;
  private final String bucket;
  private final Calls calls;
  private final GcsErrors errors;

  PartPages(GcsClients clients, String bucket, Calls calls, GcsErrors errors) {
    this.clients = clients;
    this.bucket = bucket;
    this.calls = calls;
    this.errors = errors;
  }

  List<StoredPart> all(PartSession session) {
    List<StoredPart> parts = new ArrayList<>();
    int after = 0;
    ListPartsResponse page;
    do {
      page = page(session, after);
      for (Part part : Optional.ofNullable(page.parts()).orElse(List.of())) {
        parts.add(stored(part));
      }
      after = next(page, after);
    } while (page.truncated());
    return List.copyOf(parts);
  }

  private ListPartsResponse page(PartSession session, int after) {
    ListPartsRequest request =
        ListPartsRequest.builder()
            .bucket(bucket)
            .key(session.key().value())
            .uploadId(session.id())
            .partNumberMarker(after)
            .build();
    return calls.run(Operation.LIST_PARTS, () -> clients.multiparts().listParts(request));
  }

  /** Each page must lead on, or the list would never end. */
  private int next(ListPartsResponse page, int after) {
    if (page.truncated() && page.nextPartNumberMarker() <= after) {
      throw new StorageException.Unexpected(
          errors.message(Operation.LIST_PARTS, "the answer names no next page."), null);
    }
    return page.nextPartNumberMarker();
  }

  private static StoredPart stored(Part part) {
    return new StoredPart(
        part.partNumber(),
        new ByteCount(part.size()),
        new EntityTag(part.eTag()),
        Optional.empty());
  }
}
