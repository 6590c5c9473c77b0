package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.store.Cdns;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.StoreSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Makes the configured caches from the kinds on the class path. */
final class CdnsFactory {
  private final Map<String, CdnFactory> factories = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  CdnsFactory() {
    ServiceLoader.load(CdnFactory.class).forEach(factory -> factories.put(factory.name(), factory));
  }

  /**
   * Makes all, or none.
   *
   * @throws SettingsRefused naming every setting of every cache that cannot work, or every policy
   *     that sends readers where they cannot be sent
   */
  Cdns make(Settings settings, Stores stores) {
    Map<StoreName, Cdn> made = new LinkedHashMap<>();
    settings.delivery().forEach((store, cdn) -> add(settings, stores, store, cdn, made));
    refuseProblems();
    Cdns cdns = new Cdns(made);
    problems.addAll(new RouteRules(settings, cdns).problems());
    refuseProblems();
    return cdns;
  }

  private void add(
      Settings settings,
      Stores stores,
      StoreName store,
      Settings.Delivery cdn,
      Map<StoreName, Cdn> made) {
    SettingProblems found = new SettingProblems("gatepass.delivery." + store + ".", problems);
    Settings.Store place = settings.stores().getOrDefault(store, new Settings.Store("", Map.of()));
    found
        .find("cdn", cdn.cdn(), factories)
        .flatMap(factory -> {
          found.refuseUnknown(cdn.values().keySet(), factory.settings());
          return found.made(() ->
              factory.create(
                  new StoreSettings(store, cdn.values()),
                  new CdnFactory.Store(place.provider(), stores.named(store).downloads())));
        })
        .ifPresent(each -> made.put(store, each));
  }

  private void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
  }
}
