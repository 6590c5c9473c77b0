package io.gatepass.app.reconcile;

import static java.util.stream.Collectors.toMap;

import io.gatepass.app.testing.InMemoryUploads;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.ReadyUploads;
import io.gatepass.ports.UploadsByKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The uploads of {@link Sample#ANN} by their keys, of which some cannot be read. */
record ByKey(InMemoryUploads uploads, Set<UploadId> broken) implements UploadsByKey {

  ByKey(InMemoryUploads uploads) {
    this(uploads, new HashSet<>());
  }

  @Override
  public Map<UploadId, Optional<Upload>> among(Collection<UploadId> ids) {
    return ids.stream()
        .flatMap(id -> uploads.find(id).stream())
        .collect(
            toMap(
                upload -> upload.terms().id(),
                upload -> Optional.of(upload).filter(this::isReadable)));
  }

  @Override
  public ReadyUploads ready(StoreName store, String after, String upTo, int limit) {
    List<Upload.Ready> rows =
        uploads.list(Sample.ANN, Optional.of(UploadStatus.READY), Optional.empty(), 10_000).stream()
            .filter(upload -> upload.terms().store().equals(store))
            .filter(upload -> key(upload).compareTo(after) > 0 && key(upload).compareTo(upTo) <= 0)
            .sorted(Comparator.comparing(ByKey::key))
            .limit(limit)
            .map(Upload.Ready.class::cast)
            .toList();
    return new ReadyUploads(
        rows.stream().filter(this::isReadable).toList(),
        rows.size() < limit ? Optional.empty() : Optional.of(key(rows.getLast())));
  }

  private boolean isReadable(Upload upload) {
    return !broken.contains(upload.terms().id());
  }

  private static String key(Upload upload) {
    return upload.terms().placement().key().value();
  }
}
