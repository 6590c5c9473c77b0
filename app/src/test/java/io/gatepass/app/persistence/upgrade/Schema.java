package io.gatepass.app.persistence.upgrade;

import io.gatepass.app.persistence.OldDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What statements depend on: the columns of each table, and by name what else forbids rows. */
record Schema(
    SortedMap<String, SortedMap<String, Column>> tables,
    SortedMap<String, SortedMap<String, String>> limits) {
  private static final String HISTORY = "flyway_schema_history";

  /** Why a row may be refused, but for the types of its columns. */
  private static final String LIMITS =
      """
      select t.table_name, t.constraint_name,
        t.constraint_type || ' ' || coalesce(c.check_clause, '')
      from information_schema.table_constraints t
        left join information_schema.check_constraints c
          on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
      where t.table_schema = 'public' and coalesce(c.check_clause, '') not like '% IS NOT NULL'
      union all
      select event_object_table, trigger_name, 'TRIGGER ' || event_manipulation
      from information_schema.triggers
      where event_object_schema = 'public'
      order by 1, 2, 3
      """;

  /** A column, as it limits what may be written there. */
  record Column(String type, int size, boolean nullable, boolean given) {}

  static Schema of(OldDatabase database) {
    try (Connection connection = database.connect()) {
      DatabaseMetaData data = connection.getMetaData();
      SortedMap<String, SortedMap<String, Column>> tables = tables(data);
      SortedMap<String, SortedMap<String, String>> limits = limits(connection);
      for (String table : tables.keySet()) {
        unique(data, table).forEach(columns -> put(limits, table, "unique " + columns, "UNIQUE"));
      }
      return new Schema(tables, limits);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static SortedMap<String, SortedMap<String, Column>> tables(DatabaseMetaData data)
      throws SQLException {
    SortedMap<String, SortedMap<String, Column>> tables = new TreeMap<>();
    try (ResultSet columns = data.getColumns(null, "public", "%", "%")) {
      while (columns.next()) {
        Column column =
            new Column(
                columns.getString("TYPE_NAME"),
                columns.getInt("COLUMN_SIZE"),
                columns.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                columns.getString("COLUMN_DEF") != null);
        put(tables, columns.getString("TABLE_NAME"), columns.getString("COLUMN_NAME"), column);
      }
    }
    tables.remove(HISTORY);
    return tables;
  }

  private static SortedMap<String, SortedMap<String, String>> limits(Connection connection)
      throws SQLException {
    SortedMap<String, SortedMap<String, String>> limits = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LIMITS)) {
      while (rows.next()) {
        put(limits, rows.getString(1), rows.getString(2), rows.getString(3));
      }
    }
    limits.remove(HISTORY);
    return limits;
  }

  /**
   * The columns of each index that takes no two equal rows, whether or not a constraint says so.
   */
  private static Collection<String> unique(DatabaseMetaData data, String table)
      throws SQLException {
    SortedMap<String, String> columns = new TreeMap<>();
    try (ResultSet rows = data.getIndexInfo(null, "public", table, true, true)) {
      while (rows.next()) {
        if (rows.getString("COLUMN_NAME") != null) {
          columns.merge(
              rows.getString("INDEX_NAME"), rows.getString("COLUMN_NAME"), (a, b) -> a + ", " + b);
        }
      }
    }
    return columns.values();
  }

  private static <T> void put(
      Map<String, SortedMap<String, T>> into, String table, String name, T value) {
    into.computeIfAbsent(table, unknown -> new TreeMap<>()).put(name, value);
  }
}
