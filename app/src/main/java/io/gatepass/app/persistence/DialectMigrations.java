package io.gatepass.app.persistence;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Singleton;

/** Adds the migrations that only one of the databases needs. */
@Singleton
final class DialectMigrations implements BeanCreatedEventListener<FlywayConfigurationProperties> {
  private final String url;

  DialectMigrations(@Property(name = "datasources.default.url") String url) {
    this.url = url;
  }

  @Override
  public FlywayConfigurationProperties onCreated(
      BeanCreatedEvent<FlywayConfigurationProperties> event) {
    FlywayConfigurationProperties flyway = event.getBean();
    if (!EmbeddedDatabase.keeps(url)) {
      flyway.setLocations("classpath:db/migration", "classpath:db/postgresql");
    }
    return flyway;
  }
}
