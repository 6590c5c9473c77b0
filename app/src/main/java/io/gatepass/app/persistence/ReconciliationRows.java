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
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReconciliationRows extends GenericRepository<ReconciliationRow, UUID> {

  @Query(
      """
      insert into reconciliation (id, store, active, repair, state, requested_at, changed_at,
        due_at, failures, after_key, objects, uploads, unknown_objects, leftovers, lost_uploads,
        repaired)
      select :id, :store, :active, :repair, 'running', :now, :changed,
        :due, 0, '', 0, 0, 0, 0, 0, 0
      where not exists
        (select 1 from reconciliation where store = :same and requested_at > :since)
      on conflict do nothing
      """)
  long add(
      UUID id,
      String store,
      String active,
      boolean repair,
      Instant now,
      Instant changed,
      Instant due,
      String same,
      Instant since);

  Optional<ReconciliationRow> findById(UUID id);

  @Query("select * from reconciliation order by requested_at desc limit :most")
  List<ReconciliationRow> latest(int most);

  @Query(
      """
      select * from reconciliation
      where due_at <= :now
      order by due_at
      limit :most
      for update skip locked
      """)
  List<ReconciliationRow> lockDue(Instant now, int most);

  @Query("update reconciliation set due_at = :until where id in (:ids)")
  long lease(Collection<UUID> ids, Instant until);

  @Query(
      """
      update reconciliation
      set state = :state, active = :active, changed_at = :changed, due_at = :due,
        failures = :failures, page_cursor = :cursor, after_key = :after, objects = :objects,
        uploads = :uploads, unknown_objects = :unknown, leftovers = :leftovers,
        lost_uploads = :lost, repaired = :repaired
      where id = :id and due_at = :claimed
      """)
  long advance(
      UUID id,
      Instant claimed,
      String state,
      @Nullable String active,
      Instant changed,
      @Nullable Instant due,
      int failures,
      @Nullable String cursor,
      String after,
      long objects,
      long uploads,
      long unknown,
      long leftovers,
      long lost,
      long repaired);

  @Query(
      """
      delete from reconciliation
      where id in
        (select id from reconciliation
         where requested_at < :before and state <> 'running'
         order by requested_at
         limit :most)
      """)
  long forget(Instant before, int most);
}
