package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OnceRows extends GenericRepository<OnceRow, String> {

  @Query(
      """
      insert into idempotency_key (tenant, owner, key_text, fingerprint, upload_id, created_at)
      values (:tenant, :owner, :key, :fingerprint, :upload, :now)
      on conflict do nothing
      """)
  long use(String tenant, String owner, String key, String fingerprint, UUID upload, Instant now);

  @Query(
      """
      select * from idempotency_key
      where tenant = :tenant and owner = :owner and key_text = :key
      """)
  Optional<OnceRow> find(String tenant, String owner, String key);

  @Query(
      """
      delete from idempotency_key
      where (tenant, owner, key_text) in
        (select tenant, owner, key_text from idempotency_key
         where created_at < :before
         order by created_at
         limit :most)
      """)
  long forget(Instant before, int most);
}
