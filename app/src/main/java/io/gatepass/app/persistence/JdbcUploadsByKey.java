package io.gatepass.app.persistence;

import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadsByKey;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcUploadsByKey implements UploadsByKey {
  private final KeyedRows rows;
  private final RowReader reader;

  JdbcUploadsByKey(KeyedRows rows, ObjectMapper mapper) {
    this.rows = rows;
    this.reader = new RowReader(new Json(mapper));
  }

  @Override
  public List<Upload> among(Collection<UploadId> ids) {
    List<UUID> wanted = ids.stream().map(UploadId::value).toList();
    return wanted.isEmpty()
        ? List.of()
        : Database.ask(() -> rows.among(wanted)).stream().map(reader::upload).toList();
  }

  @Override
  public List<Upload.Ready> ready(StoreName store, String after, String upTo, int limit) {
    return Database.ask(() -> rows.ready(store.value(), after, upTo, limit)).stream()
        .map(row -> (Upload.Ready) reader.upload(row))
        .toList();
  }
}
