package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FindingRows extends GenericRepository<FindingRow, UUID> {

  @Query(
      """
      insert into reconciliation_finding
        (reconciliation_id, number, kind, object_key, upload_id, outcome)
      values (:reconciliation, :number, :kind, :key, :upload, :outcome)
      """)
  long add(
      UUID reconciliation,
      long number,
      String kind,
      String key,
      @Nullable UUID upload,
      String outcome);

  @Query(
      """
      select * from reconciliation_finding
      where reconciliation_id = :reconciliation and number > :after
      order by number
      limit :most
      """)
  List<FindingRow> list(UUID reconciliation, long after, int most);

  @Query(
      """
      delete from reconciliation_finding
      where (reconciliation_id, number) in
        (select f.reconciliation_id, f.number
         from reconciliation_finding f
         join reconciliation r on r.id = f.reconciliation_id
         where r.requested_at < :before and r.state <> 'running'
         limit :most)
      """)
  long forget(Instant before, int most);
}
