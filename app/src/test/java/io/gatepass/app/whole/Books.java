package io.gatepass.app.whole;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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

  long leased() {
    return number("select count(*) from upload where intent is not null");
  }

  long rows(String condition) {
    return number("select count(*) from upload where " + condition);
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

  private long number(String query) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
