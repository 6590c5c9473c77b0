package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SchemaRows extends GenericRepository<UploadRow, UUID> {

  @Query(
      """
      select version, description, success from flyway_schema_history
      where version is not null
      order by installed_rank
      """)
  List<AppliedMigration> applied();
}
