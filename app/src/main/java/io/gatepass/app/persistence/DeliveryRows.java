package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeliveryRows extends GenericRepository<OutboxRow, UUID> {

  @Query(
      """
      select id, attempts, began_at,
        (select enabled_at from webhook where id = :webhook) as enabled_at
      from webhook_delivery
      where webhook_id = :webhook and due_at <= :now
      order by due_at
      limit :most
      for update skip locked
      """)
  List<DeliveryClaim> lockDue(UUID webhook, Instant now, int most);

  @Query(
      """
      update webhook_delivery
      set attempts = attempts + 1, due_at = :again
      where id in (:ids)
      """)
  long take(Collection<UUID> ids, Instant again);

  @Query("update webhook_delivery set attempts = 0, began_at = :now where id in (:ids)")
  long renew(Collection<UUID> ids, Instant now);

  @Query(
      """
      update webhook_delivery
      set status = 'failed', due_at = null, problem = 'never_settled',
        attempted_at = coalesce(attempted_at, due_at)
      where id in (:ids)
      """)
  long giveUp(Collection<UUID> ids);

  @Query(
      """
      select d.id, d.attempts, d.began_at, d.message_id, o.payload, d.webhook_id, w.tenant, w.url,
        w.secret, w.old_secret, w.old_until, w.disabled, w.rests_until, w.away_since, w.created_at
      from webhook_delivery d
        join webhook w on w.id = d.webhook_id
        join outbox o on o.id = d.message_id
      where d.id in (:ids)
      """)
  List<DeliveryWork> load(Collection<UUID> ids);

  @Query(
      """
      update webhook_delivery
      set status = :status, due_at = :due, attempted_at = :at, answer = :answer,
        problem = :problem
      where id = :id and status = 'pending' and attempts = :attempt
      """)
  long settle(
      UUID id,
      int attempt,
      String status,
      @Nullable Instant due,
      Instant at,
      @Nullable Integer answer,
      @Nullable String problem);

  @Query(
      """
      update webhook_delivery
      set due_at = :due, attempts = attempts - 1
      where id = :id and status = 'pending' and attempts = :attempt
      """)
  long postpone(UUID id, int attempt, Instant due);

  @Query(
      """
      select d.message_id, o.type, d.attempts, d.attempted_at, d.answer, d.problem, o.created_at,
        case when w.disabled is not null and d.status = 'pending' then 'held' else d.status end
          as status,
        case when w.disabled is null then d.due_at end as due_at
      from webhook_delivery d
        join webhook w on w.id = d.webhook_id
        join outbox o on o.id = d.message_id
      where d.webhook_id = :webhook and d.message_id < :before
      order by d.message_id desc
      limit :most
      """)
  List<DeliveryRow> list(UUID webhook, UUID before, int most);

  @Query(
      """
      update webhook_delivery
      set status = 'pending', attempts = 0, due_at = :now, began_at = :now
      where webhook_id = :webhook and message_id = :message
      """)
  long replay(UUID webhook, UUID message, Instant now);
}
