package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, UUID> {

  AuditRow insert(AuditRow row);

  List<AuditRow> insertAll(Iterable<AuditRow> rows);

  @Query("select * from audit where id >= :from and id < :before order by id desc limit :most")
  List<AuditRow> find(UUID from, UUID before, int most);

  @Query(
      """
      select * from audit
      where subject = :subject and id >= :from and id < :before order by id desc limit :most
      """)
  List<AuditRow> findBySubject(String subject, UUID from, UUID before, int most);

  @Query(
      """
      select * from audit
      where tenant = :tenant and id >= :from and id < :before order by id desc limit :most
      """)
  List<AuditRow> findByTenant(String tenant, UUID from, UUID before, int most);

  @Query(
      """
      select * from audit
      where subject = :subject and tenant = :tenant and id >= :from and id < :before
      order by id desc limit :most
      """)
  List<AuditRow> findByBoth(String subject, String tenant, UUID from, UUID before, int most);
}
