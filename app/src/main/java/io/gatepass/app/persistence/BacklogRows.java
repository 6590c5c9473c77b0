package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Walks the indexes that claims walk, and stops where they do. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BacklogRows extends GenericRepository<UploadRow, UUID> {

  @Query(
      """
      select status, count(*) as uploads
      from (select status from upload
        where waiting is null and due_at > :never
        order by due_at
        limit :most) sooner
      group by status
      """)
  List<StatusCount> open(Instant never, int most);

  @Query(
      """
      select count(*) as pieces, min(due_at) as oldest
      from (select due_at from upload
        where due_at <= :now and waiting is null
          and (lease_until is null or lease_until <= :now)
        order by due_at
        limit :most) sooner
      """)
  DueCount sweep(Instant now, int most);

  @Query(
      """
      select count(*) as pieces, min(due_at) as oldest
      from (select due_at from upload
        where due_at <= :now and waiting is not null
          and (lease_until is null or lease_until <= :now)
        order by due_at
        limit :most) sooner
      """)
  DueCount scan(Instant now, int most);

  /** Which deliveries are counted is left to chance: the oldest is looked for in each webhook. */
  @Query(
      """
      select
        (select count(*)
          from (select d.webhook_id from webhook w
            join webhook_delivery d on d.webhook_id = w.id
            where w.disabled is null and (w.rests_until is null or w.rests_until <= :now)
              and d.due_at <= :now
            limit :most) owed) as pieces,
        (select min(
            (select min(d.due_at) from webhook_delivery d
              where d.webhook_id = w.id and d.due_at <= :now))
          from webhook w
          where w.disabled is null and (w.rests_until is null or w.rests_until <= :now)) as oldest
      """)
  DueCount webhooks(Instant now, int most);

  /**
   * Two looks into an index for each webhook. While one is left alone its new messages are not
   * tried, and are due last: then it is as late as its receiver is away.
   */
  @Query(
      """
      select count(*) as pieces, min(least(d.began_at, coalesce(w.away_since, d.began_at))) as oldest
      from webhook w
        join webhook_delivery d on d.webhook_id = w.id
          and d.due_at = (select max(f.due_at) from webhook_delivery f where f.webhook_id = w.id)
      where w.disabled is null
      """)
  DueCount undelivered();

  @Query(
      """
      select count(*) as pieces, min(due_at) as oldest
      from (select due_at from upload
        where waiting is not null and due_at > :never
        order by due_at
        limit :most) sooner
      """)
  DueCount waiting(Instant never, int most);
}
