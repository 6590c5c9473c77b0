package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiKeyRows extends GenericRepository<ApiKeyRow, UUID> {

  ApiKeyRow insert(ApiKeyRow row);

  Optional<ApiKeyRow> findById(UUID id);

  @Query("select * from api_key where id in (:ids)")
  List<ApiKeyRow> find(Collection<UUID> ids);

  @Query("select * from api_key order by id")
  List<ApiKeyRow> list();

  @Query("update api_key set revoked_at = coalesce(revoked_at, :now) where id = :id")
  long revoke(UUID id, Instant now);
}
