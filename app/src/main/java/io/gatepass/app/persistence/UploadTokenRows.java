package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UploadTokenRows extends GenericRepository<UploadTokenRow, UUID> {

  UploadTokenRow insert(UploadTokenRow row);

  Optional<UploadTokenRow> findById(UUID id);

  @Query("update upload_token set revoked_at = coalesce(revoked_at, :now) where id = :id")
  long revoke(UUID id, Instant now);

  @Query(
      """
      update upload_token
      set used = used + 1, open_until = greatest(open_until, :deadline)
      where id = :id and used < permitted and revoked_at is null and expires_at > :now
      """)
  long spend(UUID id, Instant now, Instant deadline);

  @Query("update upload_token set used = used - 1 where id = :id and used > 0")
  long giveBack(UUID id);

  @Query(
      """
      delete from upload_token
      where id in
        (select id from upload_token
         where open_until < :before
         order by open_until
         limit :most)
      """)
  long forget(Instant before, int most);
}
