package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRows extends GenericRepository<OutboxRow, UUID> {

  OutboxRow insert(OutboxRow row);

  @Query(
      """
      insert into webhook_delivery
        (id, webhook_id, message_id, status, attempts, due_at, began_at)
      select gen_random_uuid(), w.id, o.id, 'pending', 0, o.created_at, o.created_at
      from webhook w join outbox o on o.tenant = w.tenant
      where o.id = :message
      """)
  long owe(UUID message);

  @Query(
      """
      delete from outbox
      where id in (select id from outbox where id < :before order by id limit :most)
      """)
  long forget(UUID before, int most);
}
