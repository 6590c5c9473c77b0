package io.gatepass.app.persistence;

import static java.util.stream.Collectors.toMap;

import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ReadyUploads;
import io.gatepass.ports.UploadsByKey;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcUploadsByKey implements UploadsByKey {
  private final KeyedRows rows;
  private final ReadableRows readable;

  JdbcUploadsByKey(KeyedRows rows, ObjectMapper mapper) {
    this.rows = rows;
    this.readable = new ReadableRows(new RowReader(new Json(mapper)));
  }

  @Override
  public Map<UploadId, Optional<Upload>> among(Collection<UploadId> ids) {
    List<UUID> wanted = ids.stream().map(UploadId::value).toList();
    return wanted.isEmpty()
        ? Map.of()
        : Database.ask(() -> rows.among(wanted)).stream()
            .collect(toMap(row -> new UploadId(row.id()), readable::read));
  }

  @Override
  public ReadyUploads ready(StoreName store, String after, String upTo, int limit) {
    List<UploadRow> found = Database.ask(() -> rows.ready(store.value(), after, upTo, limit));
    return new ReadyUploads(
        found.stream()
            .flatMap(row -> readable.read(row).stream())
            .map(Upload.Ready.class::cast)
            .toList(),
        found.size() < limit ? Optional.empty() : Optional.of(found.getLast().objectKey()));
  }
}
