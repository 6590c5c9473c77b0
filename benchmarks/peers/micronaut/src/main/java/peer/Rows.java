package peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table, each statement committed by itself. */
@Singleton
public final class Rows {
  private static final String INSERT =
      """
      insert into peer_upload
        (id, owner, status, object_key, filename, content_type, size_bytes, created_at, expires_at)
      values (?, ?, 'pending', ?, ?, ?, ?, now(), now() + interval '1 day')
      """;
  private static final String COLUMNS =
      "select id, owner, status, object_key, filename, content_type, size_bytes, created_at,"
          + " expires_at from peer_upload";
  private static final String FIND = COLUMNS + " where id = ?";
  private static final String PAGE = COLUMNS + " where owner = ? order by id desc limit 50";
  private static final String READY =
      "update peer_upload set status = 'ready', tag = ? where id = ? and status = 'pending'";

  private final HikariDataSource pool;

  Rows() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:" + System.getenv("PEER_DATABASE").replace("gatepass@", ""));
    config.setUsername("gatepass");
    config.setMaximumPoolSize(Integer.parseInt(System.getenv("PEER_POOL")));
    this.pool = new HikariDataSource(config);
  }

  void add(UUID id, String owner, String key, Wanted wanted) throws SQLException {
    change(INSERT, id, owner, key, wanted.filename(), wanted.contentType(), wanted.size());
  }

  void ready(UUID id, String tag) throws SQLException {
    change(READY, tag, id);
  }

  Optional<Row> find(UUID id) throws SQLException {
    return ask(FIND, id).stream().findFirst();
  }

  List<Row> page(String owner) throws SQLException {
    return ask(PAGE, owner);
  }

  private void change(String sql, Object... values) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    }
  }

  private List<Row> ask(String sql, Object value) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = prepared(connection, sql, value);
        ResultSet found = statement.executeQuery()) {
      List<Row> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(
            new Row(
                found.getObject(1, UUID.class),
                found.getString(2),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getLong(7),
                found.getTimestamp(8).toInstant(),
                found.getTimestamp(9).toInstant()));
      }
      return rows;
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
