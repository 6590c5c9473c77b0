package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WebhookRows extends GenericRepository<WebhookRow, UUID> {

  WebhookRow insert(WebhookRow row);

  Optional<WebhookRow> findById(UUID id);

  @Query("select * from webhook where tenant = :tenant order by id")
  List<WebhookRow> list(String tenant);

  @Query(
      """
      select id, away_since from (
        select w.id, w.away_since,
          (select min(d.due_at) from webhook_delivery d where d.webhook_id = w.id) as first_due
        from webhook w
        where w.disabled is null and (w.rests_until is null or w.rests_until <= :now)) owed
      where first_due <= :now
      order by first_due
      limit :most
      """)
  List<OwedRow> owed(Instant now, int most);

  @Query("update webhook set url = :url, rests_until = null, away_since = null where id = :id")
  long move(UUID id, String url);

  @Query(
      """
      update webhook
      set secret = :secret, old_secret = :seen, old_until = :until
      where id = :id and secret = :seen
      """)
  long rotate(UUID id, String seen, String secret, Instant until);

  @Query(
      """
      update webhook
      set disabled = null, enabled_at = :now, rests_until = null, away_since = null,
        succeeded_at = null
      where id = :id and disabled is not null
      """)
  long enable(UUID id, Instant now);

  @Query("update webhook set disabled = :reason where id = :id and disabled is null")
  long disable(UUID id, String reason);

  @Query(
      """
      update webhook
      set disabled = 'exhausted'
      where id = :id and disabled is null and (succeeded_at is null or succeeded_at < :since)
      """)
  long exhaust(UUID id, Instant since);

  @Query(
      """
      update webhook
      set rests_until = greatest(:until, coalesce(rests_until, :until)),
        away_since = coalesce(away_since, :now)
      where id = :id
      """)
  long rest(UUID id, Instant now, Instant until);

  @Query(
      """
      update webhook
      set succeeded_at = :now, away_since = null
      where id = :id
        and (succeeded_at is null or succeeded_at < :stale or away_since is not null)
      """)
  long succeeded(UUID id, Instant now, Instant stale);

  @Query("delete from webhook where id = :id and tenant = :tenant")
  long remove(UUID id, String tenant);
}
