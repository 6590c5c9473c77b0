package io.gatepass.app.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database that an older version of the program has left, or a newer one. */
public record OldDatabase(String url, String user) {
  private static final String PASSWORD = "";

  /** Brings the schema to that version, by the program's own migrations. */
  public void migrate(String version) {
    FluentConfiguration migrations = Flyway.configure().locations("classpath:db/migration");
    new DialectMigrations(url, user, PASSWORD).customizeFluentConfiguration(migrations);
    migrations.target(version).load().migrate();
  }

  public void run(List<String> statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of each row. */
  public List<String> texts(String question) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      List<String> texts = new ArrayList<>();
      while (answer.next()) {
        texts.add(answer.getString(1));
      }
      return texts;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public Connection connect() throws SQLException {
    String told = EmbeddedDatabase.keeps(url) ? DriverSettings.withSettings(url) : url;
    return DriverManager.getConnection(told, user, PASSWORD);
  }

  /** The program of today, started on it. */
  public TestDatabase today() {
    return TestDatabase.at(url, user, "latest");
  }
}
