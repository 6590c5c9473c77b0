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
      select id, attempts from webhook_delivery
      where due_at <= :now
      order by due_at
      limit :most
      for update skip locked
      """)
  List<DeliveryClaim> lockDue(Instant now, int most);

  @Query(
      """
      update webhook_delivery
      set attempts = attempts + 1, due_at = :again
      where id in (:ids)
      """)
  long take(Collection<UUID> ids, Instant again);

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
        w.secret, w.old_secret, w.old_until, w.disabled, w.rests_until, w.created_at
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
      set status = :status, due_at = :due, attempts = attempts - 1
      where id = :id and status = 'pending' and attempts = :attempt
      """)
  long postpone(UUID id, int attempt, String status, @Nullable Instant due);

  @Query(
      """
      select d.message_id, o.type, d.status, d.attempts, d.due_at, d.attempted_at, d.answer,
        d.problem, o.created_at
      from webhook_delivery d join outbox o on o.id = d.message_id
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

  @Query(
      """
      update webhook_delivery
      set status = 'pending', attempts = 0, due_at = :now, began_at = :now
      where webhook_id = :webhook and status = 'held'
      """)
  long unhold(UUID webhook, Instant now);

  @Query("delete from webhook_delivery where webhook_id = :webhook")
  long removeOf(UUID webhook);
}
