package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.observe.Unmetered;
import io.gatepass.app.store.Stores;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/** Builds the framework's context from settings that were checked before. */
public final class GatewayContext {
  private GatewayContext() {}

  public static ApplicationContext build(Settings settings, Stores stores) {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .properties(properties(settings))
        .singletons(settings, new Unmetered(stores))
        .build();
  }

  private static Map<String, Object> properties(Settings settings) {
    Map<String, Object> properties = new HashMap<>(DatabaseContext.properties(settings.database()));
    properties.put("micronaut.server.host", settings.listener().host());
    properties.put("micronaut.server.port", settings.listener().port());
    properties.put("io.gatepass.audit", settings.audit().enabled());
    properties.put("io.gatepass.tracing", settings.traced());
    properties.put(
        "endpoints.health.details-visible", settings.auth().isOn() ? "AUTHENTICATED" : "ANONYMOUS");
    return properties;
  }
}
