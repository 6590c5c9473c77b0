package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.persistence.PersistenceOnly;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Builds a context of the database and its repositories alone: nothing listens, nothing works. */
public final class DatabaseContext {
  private DatabaseContext() {}

  public static ApplicationContext build(Settings.Database database) {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .beanConfigurations(new PersistenceOnly())
        .properties(properties(database))
        .build();
  }

  static Map<String, Object> properties(Settings.Database database) {
    return Map.of(
        "datasources.default.url", database.url(),
        "datasources.default.username", database.user(),
        "datasources.default.password", database.password());
  }
}
