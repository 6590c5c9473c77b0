package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.persistence.PersistenceOnly;
import io.gatepass.domain.Quota;
import io.gatepass.ports.Quotas;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Builds a context of the database and its repositories alone: nothing listens, nothing works. */
public final class DatabaseContext {
  private DatabaseContext() {}

  public static ApplicationContext build(Settings.Database database) {
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .beanConfigurations(new PersistenceOnly())
            .properties(properties(database))
            .build();
    return context.registerSingleton(Quotas.class, tenant -> Quota.NONE);
  }

  static Map<String, Object> properties(Settings.Database database) {
    return Map.of(
        "datasources.default.url", database.url(),
        "datasources.default.username", database.user(),
        "datasources.default.password", database.password());
  }
}
