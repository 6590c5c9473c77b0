package io.gatepass.app.persistence;

import io.micronaut.context.annotation.Property;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** What each database needs for its migrations. */
@Singleton
@Named(DialectMigrations.DATABASE)
final class DialectMigrations implements FlywayConfigurationCustomizer {
  static final String DATABASE = "default";

  /**
   * In seconds, a try each: so long may another gateway migrate, while this one waits for it before
   * it listens.
   */
  private static final int TURN = 600;

  /**
   * So long a migration waits for a table, as all do that come to it later: much less than a
   * gateway waits for an answer. Then the start ends, and the next one goes on from there. Other
   * limits, which a role may have, are for requests.
   */
  private static final String LIMITS =
      "set lock_timeout = '2s'; set statement_timeout = 0;"
          + " set idle_in_transaction_session_timeout = 0";

  private final String url;
  private final String user;
  private final String password;

  DialectMigrations(
      @Property(name = "datasources.default.url") String url,
      @Property(name = "datasources.default.username") String user,
      @Property(name = "datasources.default.password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * Migrating takes two connections at once, and the pool of the embedded database has one. Those
   * of the other pool give a statement up after seconds, and an index over millions of rows takes
   * more.
   */
  @Override
  public void customizeFluentConfiguration(FluentConfiguration migrations) {
    if (EmbeddedDatabase.keeps(url)) {
      migrations.dataSource(DriverSettings.withSettings(url), user, password);
    } else {
      migrations
          .dataSource(DriverSettings.withPatience(url), user, password)
          .lockRetryCount(TURN)
          .initSql(LIMITS)
          .locations("classpath:db/migration", "classpath:db/postgresql");
    }
  }

  @Override
  public String getName() {
    return DATABASE;
  }
}
