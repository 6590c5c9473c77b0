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

  /** Migrating takes two connections at once, and the pool of the embedded database has one. */
  @Override
  public void customizeFluentConfiguration(FluentConfiguration migrations) {
    if (EmbeddedDatabase.keeps(url)) {
      migrations.dataSource(DriverSettings.withSettings(url), user, password);
    } else {
      migrations.locations("classpath:db/migration", "classpath:db/postgresql");
    }
  }

  @Override
  public String getName() {
    return DATABASE;
  }
}
