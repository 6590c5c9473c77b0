package io.gatepass.app.whole;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The gateway's database, looked into past it. */
record Books(String url, String user, String password) {

  /** Of a gateway that started without settings, and has ended: it has its file alone. */
  static Books of(Path data) {
    return new Books(
        "jdbc:h2:file:" + data.resolve("gatepass") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        "gatepass",
        "");
  }

  static Books of(Postgres database) {
    return new Books(
        database.environment().get("GATEPASS_DATABASE_URL"), "postgres", Postgres.PASSWORD);
  }

  /** Ready uploads of which other systems were not told exactly once. */
  long readyNotAnnouncedOnce() {
    return number(
        """
        select count(*) from upload u where u.status = 'ready' and 1 <>
          (select count(*) from outbox o where o.upload_id = u.id and o.type = 'upload.ready')
        """);
  }

  /** Announcements of a ready upload that is none. */
  long announcedUnready() {
    return number(
        """
        select count(*) from outbox o join upload u on u.id = o.upload_id
        where o.type = 'upload.ready' and u.status not in ('ready', 'deleted')
        """);
  }

  long announcements() {
    return number("select count(*) from outbox");
  }

  long leased() {
    return number("select count(*) from upload where intent is not null");
  }

  long rows(String condition) {
    return number("select count(*) from upload where " + condition);
  }

  /** The objects of all ready uploads, with their sizes. */
  Map<String, Long> readyObjects() {
    return read(
        "select found_key, found_size from upload where status = 'ready'",
        row -> Map.entry(row.getString(1), row.getLong(2)));
  }

  /** Every key that an upload ever had. */
  Set<String> keys() {
    String keys = "select object_key as k from upload union select staging_key from upload";
    return read(
            "select k from (" + keys + ") keys where k is not null",
            row -> Map.entry(row.getString(1), 1L))
        .keySet();
  }

  /** As if every deadline had passed, and every signed request had expired long ago. */
  void passTime() {
    String then = "timestamp with time zone '" + Instant.now().minusSeconds(60) + "'";
    run(
        "update upload set expires_at = "
            + then
            + ", last_signed_expiry = "
            + then
            + ", due_at = "
            + then
            + " where due_at is not null");
  }

  /** As if the time of every lease had passed. */
  void endLeases() {
    run("update upload set lease_until = now(), due_at = now() where intent is not null");
  }

  /** As if the time had passed for which a worker that was killed keeps a message. */
  void deliverNow() {
    run("update webhook_delivery set due_at = current_timestamp where due_at is not null");
  }

  void run(String sql) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What is read of a row. */
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private long number(String query) {
    return read(query, row -> Map.entry("", row.getLong(1))).get("");
  }

  private Map<String, Long> read(String query, Row<Map.Entry<String, Long>> row) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      Map<String, Long> all = new TreeMap<>();
      while (found.next()) {
        Map.Entry<String, Long> entry = row.of(found);
        all.put(entry.getKey(), entry.getValue());
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
