package io.gatepass.app.reconcile;

import io.gatepass.app.testing.InMemoryUploads;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.UploadsByKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The uploads of {@link Sample#ANN} by their keys. */
record ByKey(InMemoryUploads uploads) implements UploadsByKey {

  @Override
  public List<Upload> among(Collection<UploadId> ids) {
    return ids.stream().flatMap(id -> uploads.find(id).stream()).toList();
  }

  @Override
  public List<Upload.Ready> ready(StoreName store, String after, String upTo, int limit) {
    return uploads.list(Sample.ANN, Optional.of(UploadStatus.READY), Optional.empty(), 200).stream()
        .filter(upload -> upload.terms().store().equals(store))
        .filter(upload -> key(upload).compareTo(after) > 0 && key(upload).compareTo(upTo) <= 0)
        .sorted(Comparator.comparing(ByKey::key))
        .limit(limit)
        .map(Upload.Ready.class::cast)
        .toList();
  }

  private static String key(Upload upload) {
    return upload.terms().placement().key().value();
  }
}
