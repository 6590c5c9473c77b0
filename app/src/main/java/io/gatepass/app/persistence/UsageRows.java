package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UsageRows extends GenericRepository<UsageRow, String> {

  @Query(
      """
      update tenant_usage
      set bytes = bytes + :bytes, objects = objects + :objects
      where tenant = :tenant and bytes <= :roomBytes and objects <= :roomObjects
      """)
  long reserve(String tenant, long bytes, long objects, long roomBytes, long roomObjects);

  @Query(
      """
      update tenant_usage
      set bytes = bytes + :bytes, objects = objects + :objects
      where tenant = :tenant
      """)
  long change(String tenant, long bytes, long objects);

  @Query(
      """
      insert into tenant_usage (tenant, bytes, objects, due_at)
      values (:tenant, 0, 0, :due)
      on conflict do nothing
      """)
  long begin(String tenant, Instant due);

  /** Only a statement that begins under the lock sees all that was written before it was taken. */
  @Query(
      """
      select
        cast(least(coalesce(sum(reserved_bytes), 0), 9223372036854775807) as bigint) as bytes,
        count(*) as objects
      from upload
      where tenant = :tenant and status in ('pending', 'uploaded', 'ready')
      """)
  Counted count(String tenant);

  /** Of one moment: both change together, so whatever goes on meanwhile, the difference is none. */
  @Query(
      """
      select
        counter.bytes
          - cast(least(coalesce(sum(held.reserved_bytes), 0), 9223372036854775807) as bigint)
          as bytes,
        counter.objects - count(held.id) as objects
      from tenant_usage counter
      left join upload held on held.tenant = counter.tenant
        and held.status in ('pending', 'uploaded', 'ready')
      where counter.tenant = :tenant
      group by counter.tenant, counter.bytes, counter.objects
      """)
  Optional<Counted> drift(String tenant);

  @Query("update tenant_usage set bytes = :bytes, objects = :objects where tenant = :tenant")
  long set(String tenant, long bytes, long objects);

  Optional<UsageRow> findById(String tenant);

  @Query("select * from tenant_usage where tenant = :tenant for update")
  Optional<UsageRow> lock(String tenant);

  @Query("select tenant from tenant_usage order by tenant")
  List<String> tenants();

  /** Waits for the row: one that is always being written would otherwise always be passed over. */
  @Query(
      """
      select * from tenant_usage
      where due_at <= :now
      order by due_at, tenant
      limit :most
      for update
      """)
  List<UsageRow> lockDue(Instant now, int most);

  @Query("update tenant_usage set due_at = :due where tenant in (:tenants)")
  long postpone(List<String> tenants, Instant due);

  @Query("delete from tenant_usage where tenant = :tenant")
  long forget(String tenant);
}
