package io.gatepass.app.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The schema of a version that is still to come, which has expanded in all the ways it may. */
final class NextSchema {
  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = 'public' and table_name <> 'flyway_schema_history'
      """;

  private NextSchema() {}

  /** Brings a database there, as that version of the program would, and leaves it to today's. */
  static void reach(OldDatabase database) {
    database.migrate("latest");
    List<String> statements =
        new ArrayList<>(database.texts(TABLES).stream().flatMap(NextSchema::expand).toList());
    statements.add("create table next_table (id uuid primary key, counted integer not null)");
    statements.add(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, execution_time, success)
        values (1000, '1000', 'next', 'SQL', 'V1000__next.sql', 1, 'x', 1, true)
        """);
    database.run(statements);
  }

  private static Stream<String> expand(String table) {
    return Stream.of(
        "alter table " + table + " add column next_text varchar(20)",
        "alter table " + table + " add column next_number integer default 7 not null",
        "create index next_" + table + " on " + table + " (next_number)");
  }
}
