package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InboxRows extends GenericRepository<InboxRow, String> {

  @Query(
      """
      insert into event_inbox (store, dedupe_key, received_at)
      values (:store, :dedupe, :now)
      on conflict do nothing
      """)
  long note(String store, String dedupe, Instant now);

  @Query(
      """
      update upload set due_at = :now
      where store = :store and object_key = :key and staging_key is null
        and status in ('pending', 'uploaded')
      """)
  long wake(String store, String key, Instant now);

  @Query(
      """
      update upload set due_at = :now
      where store = :store and staging_key = :key and status in ('pending', 'uploaded')
      """)
  long wakeStaged(String store, String key, Instant now);

  @Query(
      """
      select id, found_key, found_tag, found_version from upload
      where store = :store and object_key = :key and status = 'ready'
      """)
  Optional<KeptRow> kept(String store, String key);

  @Query(
      """
      delete from event_inbox
      where (store, dedupe_key) in
        (select store, dedupe_key from event_inbox
         where received_at < :before
         order by received_at
         limit :most)
      """)
  long forget(Instant before, int most);
}
