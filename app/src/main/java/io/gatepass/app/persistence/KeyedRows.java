package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeyedRows extends GenericRepository<UploadRow, UUID> {

  @Query("select * from upload where id in (:ids)")
  List<UploadRow> among(Collection<UUID> ids);

  @Query(
      """
      select * from upload
      where store = :store and object_key > :after and object_key <= :last and status = 'ready'
      order by object_key
      limit :most
      """)
  List<UploadRow> ready(String store, String after, String last, int most);
}
